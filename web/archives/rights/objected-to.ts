/** What is objected to: a record, who the subject is said to be, a grade that is final, a place in a roll before it is a record. */
export type ObjectedTo = { readonly kind: "record" | "identity" | "grade" | "listing"; readonly id: string };

/** As the address of the form names it. */
export function objectedTo(segment: string, id: string): ObjectedTo {
  if (segment === "grades") return { kind: "grade", id };
  if (segment === "list-entries") return { kind: "listing", id };
  return { kind: id === "identity" ? "identity" : "record", id };
}
