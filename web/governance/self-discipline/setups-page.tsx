import { AutoComplete, Button, Form } from "antd";
import { Link } from "wouter";
import { PageHead } from "../../kit/page-head.tsx";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { Answered, useAnswer } from "../../kit/use-answer.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import type { Setups } from "./setup.ts";
import { SetupSheet } from "./setup-sheet.tsx";

/** How the self-discipline body is set up, the latest attempt first. */
export function SetupsPage() {
  const say = useDeskSay();
  const setups = useAnswer("/api/setups", {});
  return (
    <>
      <PageHead title={say("desk.selfDiscipline")} />
      <Answered asked={setups}>
        {({ start, rows, can }) => (
          <>
            <p>{say("setup.lead", { article: start.article })}</p>
            {start.charterArticle === null && (
              <p className="note">
                {say("setup.noCharter", { article: start.article })}{" "}
                <Link href="/desk/charters">{say("desk.charters")}</Link>
              </p>
            )}
            {can.includes("begin-setup") && <BeginForm start={start} />}
            {rows.length === 0 && start.charterArticle !== null && <p className="empty">{say("setup.none")}</p>}
            {rows.map((setup) => (
              <SetupSheet key={setup.id} setup={setup} start={start} />
            ))}
          </>
        )}
      </Answered>
    </>
  );
}

function BeginForm({ start }: { start: Setups["start"] }) {
  const say = useDeskSay();
  const begin = useDeed("post", "/api/setups");
  return (
    <section className="sheet" aria-label={say("setup.begin")}>
      <h2>{say("setup.begin")}</h2>
      <p>{say("setup.begin.about", { article: start.charterArticle ?? "" })}</p>
      {begin.problem !== null && <ProblemNote problem={begin.problem} />}
      <Form<{ name: string }>
        layout="vertical"
        aria-label={say("setup.begin")}
        onFinish={({ name }) => void begin.send({ body: { name: name.trim() } })}
      >
        <Form.Item
          name="name"
          label={say("setup.name")}
          rules={[{ required: true, whitespace: true, min: 2, message: say("field.missing") }]}
          extra={say("setup.name.hint")}
        >
          <AutoComplete style={{ maxWidth: 420 }} options={start.names.map((value) => ({ value }))} maxLength={80} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={begin.busy}>
          {say("setup.begin.do")}
        </Button>
      </Form>
    </section>
  );
}
