/** Hands a picture, a table or a text to the browser as a file to keep. */
export function saveAs(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // The browser has begun to read it by the next turn; keeping the address longer would keep the memory.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
