/** Hands a text to the browser to be kept as a file. */
export function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // Not at once: the browser may not have begun to read.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 1000);
}
