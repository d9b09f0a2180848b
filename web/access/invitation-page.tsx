import { Button, Form } from "antd";
import { useState } from "react";
import type { Locale } from "../kit/locale.tsx";
import { ProblemNote } from "../kit/problem-note.tsx";
import { useDeed } from "../kit/use-deed.ts";
import { useDeskSay } from "../words/use-desk-say.ts";
import { Door } from "./door.tsx";
import { NewPasswordFields } from "./new-password-fields.tsx";

/** Opens an account by a one-time link. The token stands behind the #, where no server's log sees it. */
export function InvitationPage({ speak }: { speak: (locale: Locale) => void }) {
  const say = useDeskSay();
  const accept = useDeed("post", "/api/invitations/acceptance", "/desk");
  const [token] = useState(() => window.location.hash.replace(/^#(token=)?/, ""));
  return (
    <Door
      speak={speak}
      title={say("invitation.title")}
      lead={token === "" ? say("invitation.noToken") : say("invitation.lead")}
    >
      {accept.problem !== null && <ProblemNote problem={accept.problem} />}
      {token !== "" && (
        <Form
          layout="vertical"
          size="large"
          onFinish={({ next }: { next: string }) => void accept.send({ body: { token, password: next } })}
        >
          <NewPasswordFields />
          <Button type="primary" htmlType="submit" block loading={accept.busy}>
            {say("invitation.submit")}
          </Button>
        </Form>
      )}
    </Door>
  );
}
