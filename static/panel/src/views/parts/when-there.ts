/** How long anything takes to come, in ms; past that, somebody is elsewhere with their hands. */
const patience = 3000;

/**
 * Goes there as soon as it is in the page: what opens has a script or a text of its own to wait for.
 *
 * @returns what calls it off
 */
export function whenThere(find: () => HTMLElement | null | undefined): () => void {
  const end = performance.now() + patience;
  const look = () => {
    const there = find();
    if (there) there.focus();
    else if (performance.now() < end) frame = requestAnimationFrame(look);
  };
  let frame = requestAnimationFrame(look);
  return () => {
    cancelAnimationFrame(frame);
  };
}
