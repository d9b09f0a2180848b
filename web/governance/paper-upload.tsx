import { addressOf, type Reply } from "../kit/api.ts";
import { PaperDrop } from "../kit/paper-drop.tsx";

export type Paper = { readonly id: string; readonly name: string };

/** Brings a paper that a form will name; it is kept as soon as it is up. */
export function PaperUpload({ says, brought }: { says: string; brought: (paper: Paper) => void }) {
  return (
    <PaperDrop<Reply<"/api/papers", "post">>
      says={says}
      addressFor={(file) => addressOf("/api/papers", { query: { name: file.name } })}
      brought={({ paperId, name }) => brought({ id: paperId, name })}
    />
  );
}

/** A paper as a link to its file. */
export function PaperLink({ paper }: { paper: Paper }) {
  return <a href={addressOf("/api/papers/{paperId}", { path: { paperId: paper.id } })}>{paper.name}</a>;
}
