import type { Command } from "./command.ts";
import { runServerProgram, withDataFolder } from "./server-program.ts";

/** `xinheng serve …`: the house itself, with the arguments of `npm start`. */
export const serve: Command = {
  name: "serve",
  says: { zh: "启动平台，参数与 npm start 相同", en: "Starts the house; arguments as for npm start" },
  words: ["…"],
  options: [],
  unread: true,
  run: async ({ argv, root, dataFolderGiven }) => {
    const { code } = await runServerProgram(root, "main.ts", withDataFolder(root, argv, dataFolderGiven), false);
    if (code === 0) return 0;
    return code === 2 ? 2 : 1;
  },
};
