import { Button } from "antd";
import { useState } from "react";
import { useSearchParams } from "wouter";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";

/** The end of a confirmation's link. A person presses: programs that open every link in a letter confirm nothing. */
export function AddressConfirmation({ token }: { token: string }) {
  const say = useDeskSay();
  const [, setAsked] = useSearchParams();
  const [done, setDone] = useState(false);
  const confirm = useDeed("post", "/api/notice-settings/address/confirmation");
  const send = async () => {
    const answer = await confirm.send({ body: { token } });
    if (answer.ok) setDone(true);
  };
  if (done)
    return (
      <div className="note done" role="status">
        <p>
          {say("noticeSettings.confirmed")}{" "}
          <Button type="link" size="small" onClick={() => setAsked({}, { replace: true })}>
            {say("noticeSettings.back")}
          </Button>
        </p>
      </div>
    );
  return (
    <section className="sheet">
      <h2>{say("noticeSettings.confirming")}</h2>
      {confirm.problem !== null && <ProblemNote problem={confirm.problem} />}
      <p>{say("noticeSettings.confirmLead")}</p>
      <Button type="primary" loading={confirm.busy} onClick={() => void send()}>
        {say("noticeSettings.confirm")}
      </Button>
    </section>
  );
}
