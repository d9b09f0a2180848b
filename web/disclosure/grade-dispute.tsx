import { useSay } from "../words/use-say.ts";

type Said = {
  readonly disputedSince: string | null;
  readonly disagreement: { readonly text: string; readonly on: string } | null;
};

/** That its member disputes a grade, and what it says against it: beside the grade wherever anybody reads it. */
export function GradeDispute({ of: { disputedSince, disagreement } }: { of: Said }) {
  const say = useSay();
  return (
    <>
      {disputedSince !== null && <span className="tag wait">{say("record.disputed", { on: disputedSince })}</span>}
      {disagreement !== null && (
        <div className="disagreement">
          <b>{say("record.disagreement")}</b> <span className="small">{disagreement.on}</span>
          <p>{disagreement.text}</p>
        </div>
      )}
    </>
  );
}
