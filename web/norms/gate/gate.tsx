import { chineseNumeral } from "@xinheng/domain/chinese-numeral.ts";
import { useLocale } from "../../kit/locale.tsx";
import { writtenInstant } from "../../kit/written.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import type { Norm, OfNorm, Passage, Question } from "../norm.ts";
import { Flagged } from "../text/flagged.tsx";
import { GateAnswerForm } from "./gate-answer-form.tsx";
import { ReviewList } from "./reviews.tsx";
import { ReviewForm } from "./review-form.tsx";

/** The competition gate: the passages that were pointed at, each question on the whole, and the lawyer's signature. */
export function Gate({ norm }: OfNorm) {
  const say = useDeskSay();
  if (norm.gate === null) return <p className="note">{say("norm.gate.noRule")}</p>;
  const { gate } = norm;
  const open =
    gate.passages.filter(({ answer }) => answer === null).length +
    gate.questions.filter(({ answer }) => answer === null).length;
  return (
    <>
      <p>{say("norm.gate.lead", { open })}</p>
      <section className="sheet" aria-label={say("norm.gate.passages")}>
        <h2>{say("norm.gate.passages")}</h2>
        {gate.passages.length === 0 && <p>{say("norm.gate.noPassages")}</p>}
        {gate.passages.map((passage) => (
          <PassageItem
            key={`${String(passage.clause)}${passage.question}${passage.why}`}
            norm={norm}
            passage={passage}
          />
        ))}
      </section>
      <section className="sheet" aria-label={say("norm.gate.questions")}>
        <h2>{say("norm.gate.questions")}</h2>
        {gate.questions.map((question) => (
          <QuestionItem key={question.id} norm={norm} question={question} />
        ))}
        {norm.can.includes("answer-norm-question") && (
          <div className="gate-item">
            <h3>{say("norm.gate.onClause")}</h3>
            <p className="small">{say("norm.gate.onClause.about")}</p>
            <GateAnswerForm norm={norm} opens={say("norm.gate.onClause.open")} place={null} />
          </div>
        )}
      </section>
      <section className="sheet" aria-label={say("norm.gate.legal")}>
        <h2>{say("norm.gate.legal")}</h2>
        <p className="small">{say("norm.gate.legal.about")}</p>
        <ReviewList norm={norm} role="legal" />
        {norm.can.includes("sign-norm-review") && <ReviewForm norm={norm} role="legal" />}
      </section>
      <p className="small">{say("norm.gate.edition", { edition: gate.edition })}</p>
    </>
  );
}

function PassageItem({ norm, passage }: OfNorm & { readonly passage: Passage }) {
  const say = useDeskSay();
  const locale = useLocale();
  const question = norm.gate?.questions.find(({ id }) => id === passage.question);
  const where = say("norms.article", { number: chineseNumeral(passage.clause) });
  return (
    <div className="gate-item">
      <h3>
        <span lang="zh">{where}</span> · {questionName(question, locale)}
      </h3>
      <p lang="zh">
        <Flagged text={passage.sentence} passages={[passage]} />
      </p>
      <p className="small">{locale === "zh" ? passage.why : passage.whyEn}</p>
      <Answer answer={passage.answer} />
      {norm.can.includes("answer-norm-question") && (
        <GateAnswerForm
          norm={norm}
          opens={say(passage.answer === null ? "norm.gate.answer" : "norm.gate.answerAgain")}
          place={{ question: passage.question, clause: passage.clause }}
        />
      )}
    </div>
  );
}

function QuestionItem({ norm, question }: OfNorm & { readonly question: Question }) {
  const say = useDeskSay();
  const locale = useLocale();
  const { source } = question;
  return (
    <div className="gate-item">
      <h3>{questionName(question, locale)}</h3>
      <p>{locale === "zh" ? question.asks : question.asksEn}</p>
      <p className="small">
        {say("norm.basis", { document: source.document, article: source.article ?? "" })}
        {source.mark !== "verified" && ` ${say("norm.basisUnverified")}`}
      </p>
      <Answer answer={question.answer} />
      {norm.can.includes("answer-norm-question") && (
        <GateAnswerForm
          norm={norm}
          opens={say(question.answer === null ? "norm.gate.answer" : "norm.gate.answerAgain")}
          place={{ question: question.id, clause: null }}
        />
      )}
    </div>
  );
}

function Answer({ answer }: Pick<NonNullable<Norm["gate"]>["questions"][number], "answer">) {
  const say = useDeskSay();
  if (answer === null) {
    return (
      <p>
        <span className="tag wait">{say("norm.gate.unanswered")}</span>
      </p>
    );
  }
  return (
    <p>
      <span className={answer.verdict === "lawful" ? "tag good" : "tag act"}>
        {say(`norm.verdict.${answer.verdict}`)}
      </span>{" "}
      {answer.reason}{" "}
      <span className="small">
        {answer.by} {writtenInstant(answer.at)}
      </span>
    </p>
  );
}

function questionName(question: Question | undefined, locale: "zh" | "en"): string {
  return question === undefined ? "" : locale === "zh" ? question.name : question.nameEn;
}
