import type { SubjectLike } from "@xinheng/domain/subjects/register-view.ts";
import { Link } from "wouter";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { useSayCode } from "../../words/use-say.ts";

export type Candidate = SubjectLike;

/** Whom somebody may mean, each with what of it is alike. */
export function CandidateList({ candidates }: { candidates: readonly Candidate[] }) {
  const say = useDeskSay();
  const sayCode = useSayCode();
  return (
    <ol className="records">
      {candidates.map(({ id, name, kind, code, likenesses }) => (
        <li key={id} className="record">
          <div>
            <Link href={`/desk/subjects/${id}`}>{name}</Link> <span className="tag">{sayCode("kind", kind)}</span>
          </div>
          {code !== null && <div className="code small">{code}</div>}
          <ul className="reasons small">
            {likenesses.map(({ reason, theirs }) => (
              <li key={reason}>{say(`like.${reason}`, { theirs })}</li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
