import type { NoticeKind, NoticeWay } from "@xinheng/domain/supervision/notices/notice-kind.ts";
import type { SettingsView } from "@xinheng/domain/supervision/notices/notice-view.ts";
import { Button, Form, Select } from "antd";
import { useState } from "react";
import { useLocale } from "../../kit/locale.tsx";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";

const ways = ["at-once", "digest", "desk"] as const;
const hours = Array.from({ length: 24 }, (_, hour) => hour);
/** antd's Select takes no null for a value. */
const none = -1;

type Typed = {
  readonly language: "zh" | "en";
  readonly digestHour: number;
  readonly quietFrom: number;
  readonly quietUntil: number;
  readonly ways: Partial<Record<NoticeKind, NoticeWay>>;
};

/** By which way I am told of each kind, and when. What may not be turned off is said, not offered. */
export function WaysForm({ settings }: { settings: SettingsView }) {
  const say = useDeskSay();
  const locale = useLocale();
  const [saved, setSaved] = useState(false);
  const save = useDeed("put", "/api/notice-settings");
  const open = settings.kinds.filter(({ mayTurnOff }) => mayTurnOff);
  const kept = settings.kinds.filter(({ mayTurnOff }) => !mayTurnOff);
  const send = async (typed: Typed) => {
    const hourOf = (hour: number) => (hour === none ? null : hour);
    const chosen = open.map(({ kind, way }) => ({ kind, way: typed.ways[kind] ?? way }));
    const answer = await save.send({
      body: { ...typed, quietFrom: hourOf(typed.quietFrom), quietUntil: hourOf(typed.quietUntil), ways: chosen },
    });
    setSaved(answer.ok);
  };
  return (
    <Form<Typed>
      layout="vertical"
      initialValues={{
        ...{ language: settings.language, digestHour: settings.digestHour },
        ...{ quietFrom: settings.quietFrom ?? none, quietUntil: settings.quietUntil ?? none },
        ways: Object.fromEntries(open.map(({ kind, way }) => [kind, way])),
      }}
      onValuesChange={() => setSaved(false)}
      onFinish={(typed) => void send(typed)}
    >
      <div className="pair-form ways">
        {open.map(({ kind, name }) => (
          <Form.Item key={kind} name={["ways", kind]} label={name[locale]}>
            <Select options={ways.map((way) => ({ value: way, label: say(`noticeSettings.way.${way}`) }))} />
          </Form.Item>
        ))}
      </div>
      <p className="small">{say("noticeSettings.kept")}</p>
      <dl className="facts kept-ways">
        {kept.map(({ kind, name, way }) => (
          <div className="fact" key={kind}>
            <dt>{name[locale]}</dt>
            <dd>{say(`noticeSettings.way.${way}`)}</dd>
          </div>
        ))}
      </dl>
      <Hours />
      {save.problem !== null && <ProblemNote problem={save.problem} />}
      {saved && (
        <p className="note done" role="status">
          {say("noticeSettings.saved")}
        </p>
      )}
      <Button type="primary" htmlType="submit" loading={save.busy}>
        {say("noticeSettings.save")}
      </Button>
    </Form>
  );
}

function Hours() {
  const say = useDeskSay();
  const written = hours.map((hour) => ({
    value: hour,
    label: say("noticeSettings.hour", { hour: String(hour).padStart(2, "0") }),
  }));
  const orNone = [{ value: none, label: say("noticeSettings.quiet.none") }, ...written];
  return (
    <div className="pair-form">
      <Form.Item name="digestHour" label={say("noticeSettings.digestHour")}>
        <Select options={written} />
      </Form.Item>
      <Form.Item name="quietFrom" label={say("noticeSettings.quietFrom")}>
        <Select options={orNone} />
      </Form.Item>
      <Form.Item name="quietUntil" label={say("noticeSettings.quietUntil")}>
        <Select options={orNone} />
      </Form.Item>
      <Form.Item name="language" label={say("noticeSettings.language")}>
        <Select
          options={(["zh", "en"] as const).map((value) => ({ value, label: say(`noticeSettings.language.${value}`) }))}
        />
      </Form.Item>
    </div>
  );
}
