import { Button, Form, Input, Select } from "antd";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { DocumentForm } from "../document-form.tsx";
import { DayLine, TextLine } from "../form-line.tsx";
import type { Setup, Setups } from "./setup.ts";

const heads = ["party-head", "discipline-secretary", "other"] as const;
type Nominee = { readonly name: string; readonly unit?: string; readonly post: string };
type Typed = {
  readonly number: string;
  readonly on: string;
  readonly as: (typeof heads)[number];
  readonly why?: string;
  readonly nominees: readonly Nominee[];
};

/** The party organisation's list: head and members with their posts, by its document. */
export function NominationForm({ setup, posts }: { setup: Setup; posts: Setups["start"]["posts"] }) {
  const say = useDeskSay();
  const nominate = useDeed("post", "/api/setups/{setupId}/nomination");
  const send = async ({ number, on, as, why = "", nominees }: Typed, paperId: string | null) => {
    const list = nominees.map(({ name, unit = "", post }) => ({ name, unit, post }));
    const body = { number, on, paperId, head: { as, why }, nominees: list };
    return (await nominate.send({ path: { setupId: setup.id }, body })).ok;
  };
  const first = posts.flatMap((post) =>
    Array.from({ length: post.least }, () => ({ name: "", unit: "", post: post.id })),
  );
  return (
    <DocumentForm<Typed>
      opens={say("setup.nominate.open")}
      about={say("setup.nominate.about")}
      does={say("setup.nominate.do")}
      upload={say("setup.nominate.paper")}
      deed={nominate}
      initial={{ as: "party-head", nominees: first }}
      send={send}
    >
      <div className="pair-form">
        <TextLine name="number" label={say("setup.number")} most={128} />
        <DayLine name="on" label={say("setup.on")} />
        <Form.Item name="as" label={say("setup.head")}>
          <Select options={heads.map((value) => ({ value, label: say(`setup.head.${value}`) }))} />
        </Form.Item>
        <TextLine name="why" label={say("setup.head.why")} optional />
      </div>
      <Nominees posts={posts} />
    </DocumentForm>
  );
}

function Nominees({ posts }: { posts: Setups["start"]["posts"] }) {
  const say = useDeskSay();
  const missing = [{ required: true, message: say("field.missing") }];
  return (
    <Form.List name="nominees">
      {(fields, { add, remove }) => (
        <>
          {fields.map(({ key, name }, at) => (
            <fieldset key={key} className="nominee">
              <legend className="unseen">{say("setup.nominee", { at: at + 1 })}</legend>
              <Form.Item name={[name, "name"]} label={say("setup.nominee.name")} rules={missing}>
                <Input maxLength={80} autoComplete="off" />
              </Form.Item>
              <Form.Item name={[name, "unit"]} label={say("setup.nominee.unit")}>
                <Input maxLength={200} autoComplete="off" />
              </Form.Item>
              <Form.Item name={[name, "post"]} label={say("setup.nominee.post")} rules={missing}>
                <Select options={posts.map((post) => ({ value: post.id, label: post.name }))} />
              </Form.Item>
              <Button type="text" onClick={() => remove(name)}>
                {say("setup.nominee.remove")}
              </Button>
            </fieldset>
          ))}
          <p className="actions">
            <Button onClick={() => add({ name: "", unit: "", post: posts.at(-1)?.id ?? "" })}>
              {say("setup.nominee.add")}
            </Button>
          </p>
        </>
      )}
    </Form.List>
  );
}
