import { receiptPaperLimits } from "@xinheng/domain/discipline/receipt-papers/receipt-paper-limits.ts";
import { useId } from "react";
import { useLocale } from "../../kit/locale.tsx";
import { writtenBytes } from "../../kit/written.ts";
import { useReceiptPapersSay } from "../../words/use-receipt-papers-say.ts";
import type { BroughtPaper, PaperMatter } from "./bring-papers.ts";
import { type Bringing, useBringing } from "./use-bringing.ts";

type Given = {
  readonly matter: PaperMatter;
  readonly receipt: string;
  /** What was brought before, as the receipt tells it. */
  readonly papers: readonly BroughtPaper[];
  readonly bringable: boolean;
};

/** Whoever holds the receipt adds papers here, and sees which came by it; the files themselves are not told back. */
export function ReceiptPapers({ matter, receipt, papers, bringable }: Given) {
  const say = useReceiptPapersSay();
  const bringing = useBringing(matter, receipt);
  const listed = [...papers, ...bringing.brought];
  return (
    <section className="receipt-papers" aria-label={say("receiptPapers.title")}>
      <h3>{say("receiptPapers.title")}</h3>
      {bringable ? <Choice matter={matter} bringing={bringing} /> : <p>{say("receiptPapers.closed")}</p>}
      <h4>{say("receiptPapers.list")}</h4>
      {listed.length === 0 ? (
        <p className="small">{say("receiptPapers.none")}</p>
      ) : (
        <ol>
          {listed.map(({ name, bytes, broughtOn }, at) => (
            <li key={`${String(at)} ${name}`}>
              {name}{" "}
              <span className="small">
                {writtenBytes(bytes)} · {broughtOn}
              </span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function Choice({ matter, bringing }: { matter: PaperMatter; bringing: Bringing }) {
  const say = useReceiptPapersSay();
  const locale = useLocale();
  const id = useId();
  const { mostMiB: mib, mostPapers: most } = receiptPaperLimits;
  const { under, failed, brought, take } = bringing;
  return (
    <>
      <div className="small" id={`${id}-hint`}>
        <p>{say("receiptPapers.limits", { mib, most })}</p>
        <p>{say(`receiptPapers.kept.${matter}`)}</p>
        <p>{say("receiptPapers.evidence")}</p>
      </div>
      <input
        id={id}
        className="unseen"
        type="file"
        multiple
        accept="image/*,application/pdf"
        aria-describedby={`${id}-hint`}
        disabled={under !== null}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          target.value = "";
          void take(files);
        }}
      />
      <label className="button quiet" htmlFor={id}>
        {say("receiptPapers.choose")}
      </label>
      <p role="status">
        {under !== null &&
          say("receiptPapers.under", { number: under.number, count: under.count, name: under.file.name })}
        {under === null && brought.length > 0 && say("receiptPapers.sent", { count: brought.length })}
      </p>
      {under !== null && <progress aria-label={under.file.name} max={under.file.size} value={under.sent} />}
      {failed.length > 0 && (
        <div className="note" role="alert">
          {failed.map(({ name, problem }, at) => (
            <p key={`${String(at)} ${name}`}>
              {say("receiptPapers.refused", { name })} {problem.detail[locale]}
            </p>
          ))}
        </div>
      )}
    </>
  );
}
