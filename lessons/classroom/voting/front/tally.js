/* Reads answers from the text of a file: one answer a line, or a letter and a number a line; says what it did not read. */
function readAnswers(text, letters) {
  const counts = Object.fromEntries(letters.map((letter) => [letter, 0]));
  const unread = [];
  const lines = text.replace(/^\uFEFF/, "").split(/\r\n|\r|\n/);
  lines.forEach((line, at) => {
    const cells = line.split(/[;,\t]/).map((cell) => cell.trim().replace(/^"(.*)"$/, "$1").trim());
    if (cells.every((cell) => !cell)) return;
    const letter = cells[0].toUpperCase();
    if (cells.length === 2 && letters.includes(letter) && /^\d{1,4}$/.test(cells[1])) {
      counts[letter] += Number(cells[1]);
      return;
    }
    const chosen = [...new Set(cells.filter(Boolean).map((cell) => cell.toUpperCase()))];
    if (chosen.length && chosen.every((one) => letters.includes(one))) {
      chosen.forEach((one) => { counts[one] += 1; });
    } else if (at > 0) {
      unread.push(at + 1); // the first line may be a heading
    }
  });
  return { counts, unread };
}
