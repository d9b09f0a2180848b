import { officeNames } from "../access/office-name.ts";
import { useLocale } from "../kit/locale.tsx";
import { useDeskSay } from "../words/use-desk-say.ts";
import type { Norm, OfNorm } from "./norm.ts";

/** Who is to do what, until when, and each reason why it cannot be done yet, with its article. */
export function NormNext({ norm }: OfNorm) {
  const say = useDeskSay();
  const locale = useLocale();
  const { next, blocks, returnedWhy, reportOwed } = norm;
  return (
    <>
      {returnedWhy !== null && norm.stage === "draft" && (
        <p className="note">{say("norm.returned", { why: returnedWhy })}</p>
      )}
      {next === null ? (
        <p>{say("norm.next.nothing")}</p>
      ) : (
        <>
          <p className="next-deed">
            <b>{say(`norm.next.${next.deed}`)}</b>
            <span className="small">{say("norm.next.who", { who: officeNames(next.offices, locale) })}</span>
            <span className="small">
              {next.by === null ? say("norm.next.noDay") : say("norm.next.by", { on: next.by })}
            </span>
          </p>
          {blocks.length > 0 && <Blocks blocks={blocks} />}
        </>
      )}
      {reportOwed !== null && (
        <p className="note">
          {say("norm.reportOwed", { year: reportOwed.year })}
          {reportOwed.by !== null && ` ${say("norm.reportBy", { on: reportOwed.by })}`}
        </p>
      )}
    </>
  );
}

const mostShown = 4;

function Blocks({ blocks }: Pick<Norm, "blocks">) {
  const say = useDeskSay();
  const locale = useLocale();
  const who = blocks.flatMap(({ offices }) => offices);
  const [first, rest] = [blocks.slice(0, mostShown), blocks.slice(mostShown)];
  return (
    <section className="blocks" aria-label={say("norm.blocked")}>
      <h3>{say("norm.blockedBy", { count: blocks.length })}</h3>
      {who.length > 0 && <p className="small">{say("norm.blockedWho", { who: officeNames(who, locale) })}</p>}
      <BlockList blocks={first} />
      {rest.length > 0 && (
        <details>
          <summary>{say("norm.moreBlocks", { count: rest.length })}</summary>
          <BlockList blocks={rest} />
        </details>
      )}
    </section>
  );
}

function BlockList({ blocks }: Pick<Norm, "blocks">) {
  const say = useDeskSay();
  const locale = useLocale();
  return (
    <ul>
      {blocks.map((block) => (
        <li key={block.zh}>
          {block[locale]}
          {block.basis !== null && (
            <div className="small">
              {say("norm.basis", { document: block.basis.document, article: block.basis.article ?? "" })}
              {!block.basis.isVerified && ` ${say("norm.basisUnverified")}`}
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
