import type { PractitionerView } from "@xinheng/domain/subjects/practitioners/practitioner-view.ts";
import { Button, Input } from "antd";
import { useState } from "react";
import { Link, useSearchParams } from "wouter";
import { DenseTable } from "../../kit/dense-table.tsx";
import { MoreButton } from "../../kit/more-button.tsx";
import { PageHead } from "../../kit/page-head.tsx";
import { Answered, useAnswer } from "../../kit/use-answer.tsx";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { RegisterForm } from "./register-form.tsx";

/** The register of practitioners. Of a number only its ends are here, for everybody. */
export function PractitionersPage({ can }: { can: readonly string[] }) {
  const say = useDeskSay();
  const [asked, setAsked] = useSearchParams();
  const [registering, setRegistering] = useState(false);
  const q = asked.get("q") ?? "";
  return (
    <>
      <PageHead
        title={say("desk.practitioners")}
        actions={
          can.includes("register-practitioner") && (
            <Button type="primary" onClick={() => setRegistering(true)}>
              {say("practitioners.register")}
            </Button>
          )
        }
      />
      <p>{say("practitioners.lead")}</p>
      {registering && <RegisterForm close={() => setRegistering(false)} />}
      <div className="tools" role="search">
        <Input.Search
          allowClear
          defaultValue={q}
          maxLength={60}
          aria-label={say("practitioners.search")}
          placeholder={say("practitioners.search")}
          style={{ maxWidth: 360 }}
          onSearch={(typed) => setAsked(typed.trim() === "" ? {} : { q: typed.trim() })}
        />
      </div>
      <Register key={q} q={q} />
    </>
  );
}

function Register({ q }: { q: string }) {
  const say = useDeskSay();
  const [after, setAfter] = useState<string | null>(null);
  const found = useAnswer("/api/practitioners", { query: { q, ...(after === null ? {} : { after }) } });
  return (
    <Answered asked={found}>
      {(value) => (
        <>
          <DenseTable
            rows={value.practitioners}
            keyOf={({ subjectId }) => subjectId}
            label={say("desk.practitioners")}
            empty={
              <>
                <b>{say("practitioners.none")}</b>
                {say("practitioners.none.why")}
              </>
            }
            columns={[
              {
                title: say("practitioners.name"),
                cell: ({ subjectId, name }) => <Link href={`/desk/practitioners/${subjectId}`}>{name}</Link>,
              },
              {
                title: say("practitioners.identityNumber"),
                tight: true,
                cell: ({ identityNumber }) => <span className="code">{identityNumber}</span>,
              },
              {
                title: say("practitioners.practice"),
                cell: ({ practices }) => <CurrentPractices practices={practices} />,
              },
              { title: say("practitioners.registeredOn"), tight: true, cell: ({ registeredOn }) => registeredOn },
            ]}
          />
          <MoreButton next={value.next} first={after === null} go={setAfter} />
        </>
      )}
    </Answered>
  );
}

/** Where somebody works now; more than one is rare. */
function CurrentPractices({ practices }: Pick<PractitionerView, "practices">) {
  return practices
    .filter(({ untilOn }) => untilOn === null)
    .map(({ id, enterprise, post }) => (
      <div key={id}>
        {enterprise} {post}
      </div>
    ));
}
