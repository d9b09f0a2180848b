import type { SessionView } from "@xinheng/domain/access/session-view.ts";
import { PageHead } from "../kit/page-head.tsx";
import { useDeskSay } from "../words/use-desk-say.ts";
import { PasswordForm } from "./password-form.tsx";
import { SessionsList } from "./sessions-list.tsx";
import { TotpSheet } from "./totp-sheet.tsx";

/** One's own sessions, password and second factor. */
export function SecurityPage({ session }: { session: SessionView }) {
  const say = useDeskSay();
  return (
    <>
      <PageHead title={say("desk.security")} />
      <section className="sheet">
        <h2>{say("sessions.title")}</h2>
        <SessionsList />
      </section>
      <section className="sheet">
        <h2>{say("totp.title")}</h2>
        <TotpSheet enrolled={session.actor?.totpEnrolled === true} must={session.actor?.mustEnrolTotp === true} />
      </section>
      <section className="sheet">
        <h2>{say("password.title")}</h2>
        <PasswordForm aged={session.actor?.mustChangePassword === true} />
      </section>
    </>
  );
}
