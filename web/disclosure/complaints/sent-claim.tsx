import type { ReactNode } from "react";
import { useSay } from "../../words/use-say.ts";
import type { PaperMatter } from "../receipt-papers/bring-papers.ts";
import { ReceiptPapers } from "../receipt-papers/receipt-papers.tsx";

type Given = {
  readonly how: string;
  /** What is told once it is sent; null: the form is still there. */
  readonly told: string | null;
  readonly receipt: string;
  readonly matter: PaperMatter;
  readonly children: ReactNode;
};

/** A visitor's form, and the receipt in its place once it is sent. */
export function SentClaim({ how, told, receipt, matter, children }: Given) {
  const say = useSay();
  return (
    <section className="sheet letter" id="write" aria-label={say("complain.form")}>
      <h2>{say("complain.form")}</h2>
      <p className="small">{how}</p>
      {told === null ? (
        children
      ) : (
        <>
          <div className="note done" role="status">
            <p>
              {told} <span className="code unbroken">{receipt}</span>
            </p>
            <p>{say("complain.receiptOnce")}</p>
          </div>
          <ReceiptPapers matter={matter} receipt={receipt} papers={[]} bringable />
        </>
      )}
    </section>
  );
}
