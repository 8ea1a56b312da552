/* A class votes: counts are typed, added by letter keys or read from a file; two votes stand side by side as bars. */
const polls = [...document.querySelectorAll(".poll")];
const said = document.getElementById("said");
const rounds = ["first", "second"];
let current = 0;

const rowsOf = (poll) => [...poll.querySelectorAll("li[data-letter]")];
const field = (row, round) => row.querySelector(`input[data-round="${round}"]`);
const count = (row, round) => Math.max(0, Math.min(9999, Math.floor(Number(field(row, round).value)) || 0));
const total = (poll, round) => rowsOf(poll).reduce((sum, row) => sum + count(row, round), 0);
const roundOf = (poll) => poll.dataset.round || "first";

function say(text) {
  said.textContent = text;
}

function draw(poll) {
  for (const round of rounds) {
    const all = total(poll, round);
    poll.querySelector(`.round.${round} output`).textContent = all;
    for (const row of rowsOf(poll)) {
      const share = all ? count(row, round) / all : 0;
      const bar = row.querySelector(`.bar.${round}`);
      bar.hidden = !all;
      bar.style.setProperty("--share", share.toFixed(3));
      const name = round === "first" ? "1st" : "2nd";
      bar.querySelector("span").textContent = `${name}: ${count(row, round)} (${Math.round(share * 100)} %)`;
    }
  }
  poll.querySelector(".talk").hidden = !(roundOf(poll) === "second" && total(poll, "second") === 0);
}

function setRound(poll, round) {
  poll.dataset.round = round;
  rounds.forEach((one) => poll.querySelector(`.round.${one}`).setAttribute("aria-pressed", one === round));
  draw(poll);
  say(round === "first" ? "Counting the first vote." : "Counting the second vote.");
}

function toggle(poll, button, parts) {
  const on = button.getAttribute("aria-pressed") !== "true";
  button.setAttribute("aria-pressed", on);
  poll.querySelectorAll(parts).forEach((part) => { part.hidden = !on; });
  draw(poll);
  return on;
}

function summary(poll) {
  return rounds
    .filter((round) => total(poll, round))
    .map((round) => {
      const parts = rowsOf(poll).map((row) => `${row.dataset.letter} ${count(row, round)}`);
      return `${round === "first" ? "First" : "Second"} vote: ${parts.join(", ")}.`;
    })
    .join(" ");
}

function showBars(poll) {
  const on = toggle(poll, poll.querySelector(".show"), ".bars");
  poll.classList.toggle("with-bars", on);
  poll.querySelector(".show").textContent = on ? "Hide bars" : "Show bars";
  say(on ? summary(poll) || "No votes yet." : "Bars hidden.");
}

function explain(poll) {
  const on = toggle(poll, poll.querySelector(".explain"), ".behind");
  poll.classList.toggle("explained", on);
  say(on ? "What is behind each answer is shown." : "Explanations hidden.");
}

function clear(poll) {
  rowsOf(poll).forEach((row) => { field(row, roundOf(poll)).value = 0; });
  draw(poll);
  say("This vote is cleared.");
}

function add(poll, letter, step) {
  const row = rowsOf(poll).find((one) => one.dataset.letter === letter);
  if (!row) return;
  const input = field(row, roundOf(poll));
  input.value = Math.max(0, count(row, roundOf(poll)) + step);
  draw(poll);
  say(`${letter}: ${input.value}`);
}

async function readFile(poll, input) {
  const [file] = input.files;
  if (!file) return;
  const { counts, unread } = readAnswers(await file.text(), rowsOf(poll).map((row) => row.dataset.letter));
  rowsOf(poll).forEach((row) => { field(row, roundOf(poll)).value = counts[row.dataset.letter]; });
  draw(poll);
  const missed = unread.length ? ` Lines not understood: ${unread.slice(0, 10).join(", ")}.` : "";
  say(`${file.name} read.${missed}`);
  poll.querySelector(".file").dataset.said = missed.trim();
  input.value = "";
}

function show(at) {
  if (!polls.length) return;
  current = Math.max(0, Math.min(polls.length - 1, at));
  polls.forEach((poll, number) => { poll.hidden = number !== current; });
  polls[current].querySelector(".before").disabled = current === 0;
  polls[current].querySelector(".next").disabled = current === polls.length - 1;
  window.scrollTo(0, 0);
  say(polls[current].querySelector("h2").textContent);
}

polls.forEach((poll) => {
  poll.addEventListener("input", () => draw(poll));
  rounds.forEach((round) => poll.querySelector(`.round.${round}`).addEventListener("click", () => setRound(poll, round)));
  poll.querySelector(".show").addEventListener("click", () => showBars(poll));
  poll.querySelector(".explain").addEventListener("click", () => explain(poll));
  poll.querySelector(".clear").addEventListener("click", () => clear(poll));
  poll.querySelector(".before").addEventListener("click", () => show(current - 1));
  poll.querySelector(".next").addEventListener("click", () => show(current + 1));
  const file = poll.querySelector("input[type=file]");
  file.addEventListener("change", () => readFile(poll, file));
  draw(poll);
});

document.addEventListener("keydown", (event) => {
  const poll = polls[current];
  if (!poll || event.ctrlKey || event.metaKey || event.altKey) return;
  const typing = event.target.matches("input");
  const letters = rowsOf(poll).map((row) => row.dataset.letter);
  const key = event.key.toUpperCase();
  if (event.key === "PageDown") show(current + 1);
  else if (event.key === "PageUp") show(current - 1);
  else if (letters.includes(key)) add(poll, key, event.shiftKey ? -1 : 1);
  else if (typing) return;
  else if (key === "1" || key === "2") setRound(poll, rounds[Number(key) - 1]);
  else if (key === "V") showBars(poll);
  else if (key === "W") explain(poll);
  else return;
  event.preventDefault();
});

show(Math.max(0, polls.findIndex((poll) => `#${poll.id}` === window.location.hash)));
