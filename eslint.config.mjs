// One level: error. One place for exceptions: here, with the file and the reason. Sizes are a mirror (`npm run sizes`), not an offence.
import tseslint from "typescript-eslint";

const askedForNow = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: "Take the time as an argument: today, on, at.",
  },
  { selector: "CallExpression[callee.name='Date']", message: "Take the time as an argument: today, on, at." },
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: "Take the time as an argument: today, on, at.",
  },
];
const chance = [
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: "Take ids and lots as arguments.",
  },
];
const environment = [
  {
    selector: "MemberExpression[object.name='process'][property.name='env']",
    message: "Only server/config.ts reads the environment.",
  },
  {
    selector: "ImportDeclaration[source.value=/^(node:)?process$/] > ImportSpecifier[imported.name='env']",
    message: "Only server/config.ts reads the environment.",
  },
  {
    selector: "VariableDeclarator[init.name='process'] > ObjectPattern",
    message: "Only server/config.ts reads the environment.",
  },
];
const classes = [
  {
    selector: ":matches(ClassDeclaration, ClassExpression)[superClass=null]",
    message: "Plain readonly data and functions; a class is only for errors.",
  },
  {
    selector: ":matches(ClassDeclaration, ClassExpression)[superClass!=null]:not([superClass.name='Error'])",
    message: "No inheritance; pass a function or write it twice.",
  },
];
const shape = [
  { selector: "TSAsExpression > TSAsExpression", message: "Parse it; a double cast hides the question." },
  { selector: "TSEnumDeclaration", message: "z.enum or a literal union." },
  // An interface inside `declare module` adds to a library's own (fastify's request); a type cannot do that.
  {
    selector: "TSInterfaceDeclaration:not(TSModuleBlock > TSInterfaceDeclaration)",
    message: "type; an interface here would have one implementation.",
  },
  { selector: "ExportAllDeclaration", message: "No barrels: import the file that has it." },
  { selector: "ExportNamedDeclaration[source!=null]", message: "No barrels: import the file that has it." },
  { selector: "ExportDefaultDeclaration", message: "One name per thing, the same at every use." },
];
const chinese = "/[\\u3001-\\u303f\\u3400-\\u9fff\\uf900-\\ufaff\\uff01-\\uff5e]/";
const wordsInPlace = [
  { selector: `Literal[value=${chinese}]`, message: "Words live in web/words/zh.ts and en.ts." },
  { selector: `TemplateElement[value.cooked=${chinese}]`, message: "Words live in web/words/zh.ts and en.ts." },
  {
    selector: "JSXText[value=/[A-Za-z]{2}|[\\u3001-\\u9fff\\uff01-\\uff5e]/]",
    message: "Words live in web/words/zh.ts and en.ts.",
  },
];

/** The entry points that stand outside the server's configuration: they find a tree, a browser or a server before there is any. */
const readsEnvironment = [
  "server/config.ts",
  "**/*.test.ts",
  "server/platform/test-*.ts",
  "bench/**",
  "e2e/**",
  "checks/**",
  "cli/main.ts",
];
/** The one clock of the server, and what measures or sets clocks of its own. */
const readsClock = ["server/platform/time.ts", "**/*.test.ts", "server/platform/test-*.ts"];

const forbid = (...lists) => ({ "no-restricted-syntax": ["error", ...lists.flat()] });

export default tseslint.config(
  {
    ignores: [
      "**/*.gen.ts",
      "**/node_modules/**",
      "**/dist/**",
      "**/*.cjs",
      "**/*.mjs",
      "**/*.js",
      // Vite wants a default export and belongs to no tsconfig of ours.
      "web/vite.config.ts",
    ],
  },
  // What needs types is asked of the native linter (.oxlintrc.json): here it took four minutes of every run.
  ...tseslint.configs.strict,
  {
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: "error" },
    rules: {
      eqeqeq: "error",
      "no-else-return": "error",
      ...forbid(shape, classes, environment),
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/consistent-type-definitions": ["error", "type"],
      // `const { omitted, ...rest }` is how a field is left out of plain data.
      "@typescript-eslint/no-unused-vars": ["error", { ignoreRestSiblings: true }],
      "@typescript-eslint/consistent-type-assertions": [
        "error",
        { assertionStyle: "as", objectLiteralTypeAssertions: "never" },
      ],
    },
  },
  { files: ["domain/**"], rules: forbid(shape, classes, environment, askedForNow, chance) },
  { files: ["domain/**/*.test.ts"], rules: forbid(shape, classes) },
  { files: ["server/**"], rules: forbid(shape, classes, environment, askedForNow) },
  { files: ["web/**"], rules: forbid(shape, classes, environment, wordsInPlace) },
  { files: ["web/words/**", "web/**/*.test.ts"], rules: forbid(shape, classes, environment) },
  // React has no other way to catch what a page throws.
  { files: ["web/kit/error-boundary.tsx"], rules: forbid(shape, environment, wordsInPlace) },
  { files: readsEnvironment, rules: forbid(shape, classes) },
  { files: ["server/config.ts"], rules: forbid(shape, classes, askedForNow) },
  { files: readsClock.slice(0, 1), rules: forbid(shape, classes, environment) },
  { files: readsClock.slice(1), rules: forbid(shape, classes) },
);
