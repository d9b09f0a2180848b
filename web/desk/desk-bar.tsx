import { MenuOutlined } from "@ant-design/icons";
import type { SessionView } from "@xinheng/domain/access/session-view.ts";
import { Button, Select } from "antd";
import { LanguageSwitch } from "../kit/language-switch.tsx";
import type { Locale } from "../kit/locale.tsx";
import { useDeed } from "../kit/use-deed.ts";
import { useDeskSay } from "../words/use-desk-say.ts";
import { officeNames } from "../access/office-name.ts";
import { useLocale } from "../kit/locale.tsx";
import { NoticeBell } from "../supervision/notices/notice-bell.tsx";

type Given = {
  session: SessionView;
  actor: NonNullable<SessionView["actor"]>;
  speak: (locale: Locale) => void;
  openSide: () => void;
};

/** Which association, who, and the way out. */
export function DeskBar({ session, actor, speak, openSide }: Given) {
  const say = useDeskSay();
  const locale = useLocale();
  const signOut = useDeed("delete", "/api/session", "/desk");
  const held = actor.offices.filter(
    ({ associationId }) => associationId === null || associationId === session.association?.id,
  );
  return (
    <header className="desk-bar">
      <Button
        className="open-side"
        type="text"
        icon={<MenuOutlined />}
        aria-label={say("desk.openSide")}
        onClick={openSide}
      />
      <AssociationChooser session={session} />
      <div className="desk-who">
        <span className="who-name">
          {actor.name}
          <span className="small">
            {officeNames(
              held.map(({ office }) => office),
              locale,
            )}
          </span>
        </span>
        {session.can.includes("list-notices") && <NoticeBell />}
        <LanguageSwitch speak={speak} />
        <Button type="link" size="small" loading={signOut.busy} onClick={() => void signOut.send({})}>
          {say("desk.signOut")}
        </Button>
      </div>
    </header>
  );
}

function AssociationChooser({ session }: { session: SessionView }) {
  const say = useDeskSay();
  const enter = useDeed("post", "/api/session/association", "/desk");
  const choices = [
    ...session.associations.map(({ id, name }) => ({ value: id, label: name })),
    ...(session.actor?.offices.some(({ associationId }) => associationId === null) === true
      ? [{ value: "", label: say("desk.house") }]
      : []),
  ];
  if (choices.length < 2 && choices[0]?.value === (session.association?.id ?? "")) {
    return <span className="where">{session.association?.name ?? say("desk.house")}</span>;
  }
  return (
    <Select
      className="where"
      aria-label={say("desk.association")}
      variant="borderless"
      value={session.association?.id ?? ""}
      loading={enter.busy}
      options={choices}
      popupMatchSelectWidth={false}
      onChange={(id) => void enter.send({ body: { associationId: id === "" ? null : id } })}
    />
  );
}
