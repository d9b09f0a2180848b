import { chineseNumeral } from "@xinheng/domain/chinese-numeral.ts";
import { Fragment } from "react";
import { addressOf } from "../../kit/api.ts";
import { useLocale } from "../../kit/locale.tsx";
import { useDeskSay } from "../../words/use-desk-say.ts";
import type { Clause, OfNorm, Passage } from "../norm.ts";
import { Flagged } from "./flagged.tsx";

/** The text article by article; what the competition checklist points at is marked, with why, and whether it was answered. */
export function NormText({ norm }: OfNorm) {
  const say = useDeskSay();
  if (norm.clauses.length === 0) {
    return (
      <div className="empty">
        <b>{say("norm.text.none")}</b>
        {say("norm.text.none.why")}
      </div>
    );
  }
  const passages = norm.gate?.passages ?? [];
  return (
    <section className="sheet" aria-label={say("norm.tab.text")}>
      <p className="text-head">
        <span className="small">{say("norm.textNumber", { revision: norm.revision })}</span>
        <TextFiles id={norm.id} revision={norm.revision} />
      </p>
      {norm.clauses.map((clause, at) => (
        <Fragment key={clause.number}>
          {clause.chapter !== null && clause.chapter !== norm.clauses[at - 1]?.chapter && (
            <h3 className="part" lang="zh">
              {clause.chapter}
            </h3>
          )}
          <Article clause={clause} passages={passages.filter(({ clause: number }) => number === clause.number)} />
        </Fragment>
      ))}
    </section>
  );
}

/** A text to send round or to go on writing on, in the layout of official documents. */
export function TextFiles({ id, revision }: { id: string; revision: number }) {
  const say = useDeskSay();
  return (
    <span className="text-files">
      {(["docx", "pdf"] as const).map((form) => (
        <a
          key={form}
          download
          href={addressOf("/api/norms/{normId}/text-file", { path: { normId: id }, query: { form, revision } })}
        >
          {say(`norm.text.${form}`)}
        </a>
      ))}
    </span>
  );
}

function Article({ clause, passages }: { clause: Clause; passages: readonly Passage[] }) {
  const say = useDeskSay();
  const locale = useLocale();
  return (
    <div className={passages.length === 0 ? "norm-article" : "norm-article flagged"}>
      <div className="written" lang="zh">
        <b>
          {say("norms.article", { number: chineseNumeral(clause.number) })}
          {clause.heading !== null && say("norms.heading", { heading: clause.heading })}{" "}
        </b>
        <Flagged text={clause.text} passages={passages} />
      </div>
      {clause.topics.map((topic) => (
        <span key={topic} className="tag">
          {say(`norm.topic.${topic}`)}
        </span>
      ))}
      {passages.map((passage) => (
        <p key={`${passage.question}${passage.why}${passage.sentence}`} className="small why">
          <span className={passage.answer?.verdict === "lawful" ? "tag good" : "tag act"}>
            {say(passage.answer === null ? "norm.passage.open" : `norm.verdict.${passage.answer.verdict}`)}
          </span>{" "}
          {say("norm.passage.words", { words: passage.words.join(say("norm.comma")) })}{" "}
          {locale === "zh" ? passage.why : passage.whyEn}
        </p>
      ))}
    </div>
  );
}
