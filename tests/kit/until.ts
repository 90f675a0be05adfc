/** Waits for a state, looking after every turn of the event loop; fails with the label after a generous limit. */
export async function until(holds: () => boolean, label: string, limit = 15_000): Promise<void> {
  const start = performance.now();
  while (!holds()) {
    if (performance.now() - start > limit) throw new Error(`Waited ${limit} ms in vain until ${label}.`);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}
