/* A field in which the Enter key gives the answer. */

export function onEnter(field: HTMLInputElement, action: () => void): void {
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault(); // or it would press the button that has the focus after the answer
    action();
  });
}
