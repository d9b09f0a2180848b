/** The plan of a meeting with the item on one member's grade filled in; which body it is, the charter says. */
export function planPath(entryId: string, title: string): string {
  const asked = {
    matter: "evaluation-entry",
    id: entryId,
    title,
    resolution: "integrity-work",
    body: "self-discipline",
  };
  return `/desk/meetings/new?${new URLSearchParams(asked).toString()}`;
}
