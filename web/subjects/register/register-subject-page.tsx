import { useState } from "react";
import { Link } from "wouter";
import type { Reply } from "../../kit/api.ts";
import { PageHead } from "../../kit/page-head.tsx";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { RegisterForm } from "./register-form.tsx";

export type Registered = Reply<"/api/subjects", "post"> & { readonly name: string };

/** Puts a subject on the register; what was just registered leads on to its page. */
export function RegisterSubjectPage() {
  const say = useDeskSay();
  const [done, setDone] = useState<Registered | null>(null);
  return (
    <>
      <PageHead title={say("register.open")} trail={<Link href="/desk/subjects">{say("desk.subjects")}</Link>} />
      {done === null ? (
        <>
          <p className="small">{say("register.lead")}</p>
          <RegisterForm registered={setDone} />
        </>
      ) : (
        <section className="sheet" role="status">
          <p>{say("register.done", { name: done.name })}</p>
          {done.standing === "check-failed" && (
            <p className="note">
              {say(done.notes.includes("pilot") ? "register.done.pilot" : "register.done.checkFailed")}
            </p>
          )}
          <div className="actions">
            <Link className="button" href={`/desk/subjects/${done.subjectId}`}>
              {say("register.done.open")}
            </Link>
            <button type="button" className="button quiet" onClick={() => setDone(null)}>
              {say("register.done.another")}
            </button>
          </div>
        </section>
      )}
    </>
  );
}
