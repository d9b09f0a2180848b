import { PaperDrop } from "../kit/paper-drop.tsx";

export type BroughtPaper = { readonly id: string; readonly name: string };
type Given = {
  readonly says: string;
  readonly addressFor: (file: File) => string;
  /** The paper that stands in the form; null: none yet. */
  readonly paper: BroughtPaper | null;
  readonly brought: (paper: BroughtPaper) => void;
};

/** Takes one paper of a matter in; it is kept as soon as it is up. */
export function MatterPaper({ says, addressFor, paper, brought }: Given) {
  return (
    <div className="evidence">
      <PaperDrop<{ paperId: string; name: string }>
        says={says}
        addressFor={addressFor}
        brought={({ paperId, name }) => brought({ id: paperId, name })}
      />
      {paper !== null && <p className="small">{paper.name}</p>}
    </div>
  );
}
