import type { RegisterView } from "@xinheng/domain/subjects/register-view.ts";
import { Answered, useAnswer } from "../../kit/use-answer.tsx";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { SubjectMemberships } from "../members/subject-memberships.tsx";
import { NamesHeld } from "./names-held.tsx";
import { RelationsList } from "./relations-list.tsx";

/** What the register holds of a subject, with what may be done about it. */
export function RegisterPanel({ subjectId }: { subjectId: string }) {
  const found = useAnswer("/api/subjects/{subjectId}/register", { path: { subjectId } });
  return <Answered asked={found}>{(view) => <Register view={view} />}</Answered>;
}

function Register({ view }: { view: RegisterView }) {
  const say = useDeskSay();
  return (
    <div className="register">
      <section className="sheet" aria-label={say("held.names")}>
        <h2>{say("held.names")}</h2>
        <NamesHeld view={view} />
      </section>
      <section className="sheet" aria-label={say("relations.title")}>
        <h2>{say("relations.title")}</h2>
        <RelationsList view={view} />
      </section>
      <section className="sheet" aria-label={say("memberships.title")}>
        <h2>{say("memberships.title")}</h2>
        <SubjectMemberships view={view} />
      </section>
    </div>
  );
}
