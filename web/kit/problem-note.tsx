import { useDeskSay } from "../words/use-desk-say.ts";
import type { Problem } from "./api.ts";
import { useLocale } from "./locale.tsx";

/** A refusal in the reader's language with what to do about it, and the number to give to the operator. */
export function ProblemNote({ problem, again }: { problem: Problem; again?: () => void }) {
  const say = useDeskSay();
  const locale = useLocale();
  return (
    <div className="note" role="alert">
      <p>{problem.detail[locale]}</p>
      {problem.invalid !== undefined && (
        <ul>
          {problem.invalid.map((field) => (
            <li key={`${field.at} ${field.says}`}>
              {field.at === "body" ? "" : `${field.at.replace(/^(body|query|path)\./, "")}: `}
              {field.detail?.[locale] ?? field.says}
            </li>
          ))}
        </ul>
      )}
      <p className="small">
        {problem.code !== "unreachable" && <a href={`/help/refusals#${problem.code}`}>{problem.code}</a>}{" "}
        {again !== undefined && (
          <button type="button" className="button link" onClick={again}>
            {say("again")}
          </button>
        )}
      </p>
    </div>
  );
}
