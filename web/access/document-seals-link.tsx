import { Link } from "wouter";
import { useDeskSay } from "../words/use-desk-say.ts";

/** To the seals of a document; stands beside its files wherever these are offered. */
export function DocumentSealsLink({ id, number }: { id: string; number: string }) {
  const say = useDeskSay();
  return (
    <Link href={`/desk/documents/${id}`} className="small" aria-label={`${say("documents.seals")} ${number}`}>
      {say("documents.seals")}
    </Link>
  );
}
