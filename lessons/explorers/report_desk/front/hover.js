// Hears what a pointer passes over. One that lies still while the page changes below it says nothing.

export function hover(node, over, left) {
  let at = "";
  const place = ({ clientX, clientY }) => `${clientX} ${clientY}`;
  node.addEventListener("pointermove", (event) => {
    at = place(event);
  });
  node.addEventListener("pointerover", (event) => {
    if (place(event) === at) return;
    at = place(event);
    over(event.target);
  });
  node.addEventListener("pointerleave", left);
}
