import type { SealUseView } from "@xinheng/domain/access/seals/seal-view.ts";
import { Link } from "wouter";

/** The title of a document, leading to its seals where the reader may read it. */
export function SealedDocument({ document: { id, title } }: { document: SealUseView["document"] }) {
  return id === null ? title : <Link href={`/desk/documents/${id}`}>{title}</Link>;
}
