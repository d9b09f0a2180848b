import { useState } from "react";
import { ask, type Problem, type Reply } from "../../kit/api.ts";
import { useLocale } from "../../kit/locale.tsx";
import { useSay } from "../../words/use-say.ts";

type Hit = Reply<"/api/subjects", "get">["hits"][number];
type Given = { readonly chosen: string; readonly choose: (subjectId: string) => void };

/** More are not chosen from: a longer name finds it. */
const mostShown = 8;

/** Finds the member complained of by name or code, and lets one be chosen. */
export function MemberChoice({ chosen, choose }: Given) {
  const say = useSay();
  const locale = useLocale();
  const [typed, setTyped] = useState("");
  const [hits, setHits] = useState<readonly Hit[] | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const find = async () => {
    if (typed.trim() === "") return;
    const answer = await ask("get", "/api/subjects", { query: { q: typed.trim() } });
    setProblem(answer.ok ? null : answer.problem);
    setHits(answer.ok ? answer.value.hits.filter(({ member }) => member).slice(0, mostShown) : null);
  };
  return (
    <>
      <label htmlFor="complaint-member">{say("complain.member")}</label>
      <div className="find-member">
        <input
          id="complaint-member"
          maxLength={100}
          autoComplete="off"
          aria-describedby="complaint-member-hint"
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
          onKeyDown={(event) => {
            if (event.key !== "Enter") return;
            // Enter looks for the member; it does not send the complaint.
            event.preventDefault();
            void find();
          }}
        />
        <button className="button quiet" type="button" onClick={() => void find()}>
          {say("complain.find")}
        </button>
      </div>
      <p className="small" id="complaint-member-hint">
        {say("complain.member.hint")}
      </p>
      {problem !== null && (
        <p className="note" role="alert">
          {problem.detail[locale]}
        </p>
      )}
      {hits !== null && hits.length === 0 && <p role="status">{say("complain.noMember")}</p>}
      {hits !== null && hits.length > 0 && (
        <fieldset className="members">
          <legend>{say("complain.chosen")}</legend>
          {hits.map(({ id, name, code }) => (
            <label key={id} className="tick">
              <input type="radio" name="complaint-member" checked={chosen === id} onChange={() => choose(id)} /> {name}{" "}
              <span className="small">{code}</span>
            </label>
          ))}
        </fieldset>
      )}
    </>
  );
}
