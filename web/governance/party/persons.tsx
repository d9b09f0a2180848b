import { Button, Checkbox, Form, Input, Select } from "antd";
import { partyPosts } from "@xinheng/domain/governance/party.ts";
import { DenseTable } from "../../kit/dense-table.tsx";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { Answered, useAnswer } from "../../kit/use-answer.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { DayLine, TextLine } from "../form-line.tsx";
import type { PartyPersons } from "./party-building.ts";

/** The party organisation's own list of names. Nobody else is ever sent it. */
export function Persons() {
  const found = useAnswer("/api/party-building/persons", {});
  return <Answered asked={found}>{(persons) => <Listed persons={persons} />}</Answered>;
}

function Listed({ persons: { rows, seats, can } }: { persons: PartyPersons }) {
  const say = useDeskSay();
  return (
    <section className="sheet">
      <p className="note calm">{say("party.persons.about")}</p>
      <DenseTable
        rows={rows}
        keyOf={({ id }) => id}
        label={say("party.tab.persons")}
        empty={say("party.persons.none")}
        columns={[
          { title: say("party.person.name"), cell: ({ name }) => name },
          {
            title: say("party.person.standing"),
            tight: true,
            cell: ({ standing }) => say(`party.standing.${standing}`),
          },
          { title: say("party.person.post"), tight: true, cell: ({ post }) => say(`party.post.${post}`) },
          {
            title: say("party.person.relation"),
            tight: true,
            cell: ({ transferred }) => say(transferred ? "party.relation.here" : "party.relation.elsewhere"),
          },
          { title: say("party.person.seat"), cell: ({ seat }) => seat?.postName ?? "" },
          { title: say("party.person.from"), tight: true, cell: ({ fromOn }) => fromOn },
          {
            title: say("party.person.until"),
            cell: (row) =>
              row.can.includes("end-party-person") ? <EndForm id={row.id} name={row.name} /> : row.untilOn,
          },
        ]}
      />
      {can.includes("enter-party-person") && <EnterForm seats={seats} />}
    </section>
  );
}

type Typed = {
  readonly name: string;
  readonly standing: "full" | "probationary";
  readonly post: (typeof partyPosts)[number];
  readonly transferred: boolean;
  readonly seatId?: string | null;
  readonly fromOn: string;
};

function EnterForm({ seats }: { seats: PartyPersons["seats"] }) {
  const say = useDeskSay();
  const [form] = Form.useForm<Typed>();
  const enter = useDeed("post", "/api/party-building/persons");
  const send = async ({ seatId = null, ...typed }: Typed) => {
    const answer = await enter.send({ body: { ...typed, seatId } });
    if (answer.ok) form.resetFields(["name", "seatId"]);
  };
  return (
    <Form<Typed>
      form={form}
      className="deed"
      layout="vertical"
      aria-label={say("party.person.enter")}
      initialValues={{ standing: "full", post: "none", transferred: true }}
      onFinish={(typed) => void send(typed)}
    >
      <h2 className="part">{say("party.person.enter")}</h2>
      {enter.problem !== null && <ProblemNote problem={enter.problem} />}
      <div className="pair-form">
        <TextLine name="name" label={say("party.person.name")} most={80} />
        <Form.Item name="standing" label={say("party.person.standing")}>
          <Select
            options={(["full", "probationary"] as const).map((value) => ({
              value,
              label: say(`party.standing.${value}`),
            }))}
          />
        </Form.Item>
        <Form.Item name="post" label={say("party.person.post")}>
          <Select options={partyPosts.map((value) => ({ value, label: say(`party.post.${value}`) }))} />
        </Form.Item>
        <Form.Item name="seatId" label={say("party.person.seat.optional")}>
          <Select
            allowClear
            options={seats.map(({ id, postName, holder }) => ({ value: id, label: `${holder} · ${postName}` }))}
          />
        </Form.Item>
        <DayLine name="fromOn" label={say("party.person.from")} />
      </div>
      <Form.Item name="transferred" valuePropName="checked">
        <Checkbox>{say("party.relation.here")}</Checkbox>
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={enter.busy}>
        {say("party.person.do")}
      </Button>
    </Form>
  );
}

function EndForm({ id, name }: { id: string; name: string }) {
  const say = useDeskSay();
  const end = useDeed("post", "/api/party-building/persons/{personId}/end");
  return (
    <Form<{ lastOn: string }>
      layout="inline"
      aria-label={say("party.person.end", { name })}
      onFinish={({ lastOn }) => void end.send({ path: { personId: id }, body: { lastOn } })}
    >
      <Form.Item name="lastOn" rules={[{ required: true, message: say("field.missing") }]}>
        <Input type="date" size="small" aria-label={say("party.person.lastOn", { name })} />
      </Form.Item>
      <Button size="small" htmlType="submit" loading={end.busy}>
        {say("party.person.end.do")}
      </Button>
      {end.problem !== null && <ProblemNote problem={end.problem} />}
    </Form>
  );
}
