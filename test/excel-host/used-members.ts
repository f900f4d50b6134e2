// 所用成员: which members of Office.js the product's source names, found by the compiler's own types.
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

/** One use of a member. `Excel.Range.values` is written or read; a name given to `load` counts as read. */
export interface Use {
  /** `Excel.Range`, `Office.addin`, … */
  readonly of: string;
  readonly member: string;
  readonly how: "get" | "set" | "call";
  /** The ExcelApi level that its documentation names; null for what isn't of that set. */
  readonly since: string | null;
  /** File and line, for the message of a failing test. */
  readonly at: string;
}

const root = fileURLToPath(new URL("../../", import.meta.url));

const programOf = (project: string): ts.Program => {
  const path = `${root}${project}/tsconfig.json`;
  const { config } = ts.readConfigFile(path, ts.sys.readFile);
  const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, `${root}${project}`);
  return ts.createProgram(fileNames, { ...options, noEmit: true });
};

const isOfficeFile = (file: ts.SourceFile): boolean => file.fileName.includes("/@types/office-js/");

/** `Excel.Range` for the interface, class or namespace in which a member is declared. */
const ownerOf = (declaration: ts.Declaration): string => {
  const names: string[] = [];
  for (let at: ts.Node = declaration.parent; !ts.isSourceFile(at); at = at.parent)
    if (
      (ts.isClassDeclaration(at) || ts.isInterfaceDeclaration(at) || ts.isModuleDeclaration(at)) &&
      at.name !== undefined
    )
      names.unshift(at.name.text);
  return names.join(".");
};

const sinceOf = (declaration: ts.Declaration): string | null => {
  const { text } = declaration.getSourceFile();
  const comment = text.slice(declaration.getFullStart(), declaration.getStart());
  return /\[Api set: ExcelApi (\d+\.\d+)/.exec(comment)?.[1] ?? null;
};

const named = (declaration: ts.Declaration): Pick<Use, "of" | "since"> => ({
  of: ownerOf(declaration),
  since: sinceOf(declaration),
});

const howUsed = (node: ts.PropertyAccessExpression): Use["how"] => {
  const { parent } = node;
  if (ts.isCallExpression(parent) && parent.expression === node) return "call";
  const assigned = ts.isBinaryExpression(parent) && parent.left === node;
  return assigned && parent.operatorToken.kind === ts.SyntaxKind.EqualsToken ? "set" : "get";
};

/** Every member of Office.js that the files of a project name. */
export function usedMembers(project: string): readonly Use[] {
  const program = programOf(project);
  const checker = program.getTypeChecker();
  const uses: Use[] = [];
  const declared = (node: ts.Node): ts.Declaration | undefined =>
    checker
      .getSymbolAtLocation(node)
      ?.declarations?.find((declaration) => isOfficeFile(declaration.getSourceFile()));

  const visit = (node: ts.Node, file: ts.SourceFile): void => {
    const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
    const at = `${relative(root, file.fileName)}:${line}`;
    if (ts.isPropertyAccessExpression(node)) {
      const declaration = declared(node.name);
      if (declaration !== undefined)
        uses.push({ ...named(declaration), member: node.name.text, how: howUsed(node), at });
    }
    // const { worksheets } = context.workbook
    if (ts.isObjectBindingPattern(node))
      for (const element of node.elements) {
        const name = element.propertyName ?? element.name;
        if (!ts.isIdentifier(name)) continue;
        const property = checker.getTypeAtLocation(node).getProperty(name.text);
        const declaration = property?.declarations?.find((each) => isOfficeFile(each.getSourceFile()));
        if (declaration !== undefined)
          uses.push({ ...named(declaration), member: name.text, how: "get", at });
      }
    if (
      ts.isCallExpression(node) &&
      ts.isPropertyAccessExpression(node.expression) &&
      node.expression.name.text === "load" &&
      declared(node.expression.name) !== undefined
    )
      uses.push(...loaded(node, node.expression.expression, at));
    ts.forEachChild(node, (child) => visit(child, file));
  };

  /** `range.load("values,worksheet/name")` reads Range.values, Range.worksheet and Worksheet.name. */
  const loaded = (call: ts.CallExpression, target: ts.Expression, at: string): Use[] => {
    const [names] = call.arguments;
    if (names === undefined || !ts.isStringLiteral(names))
      throw new Error(`${at}: load() without a literal list of names can't be checked`);
    return names.text.split(",").flatMap((path) => {
      const found: Use[] = [];
      let type = checker.getNonNullableType(checker.getTypeAtLocation(target));
      for (const member of path.trim().split("/")) {
        if (member === "items") {
          const items = type.getProperty("items");
          if (items !== undefined)
            type = checker.getIndexTypeOfType(checker.getTypeOfSymbol(items), ts.IndexKind.Number) ?? type;
          continue;
        }
        const property = type.getProperty(member);
        const [declaration] = property?.declarations ?? [];
        if (property === undefined || declaration === undefined)
          throw new Error(`${at}: ${checker.typeToString(type)} has no ${member}`);
        found.push({ ...named(declaration), member, how: "get", at });
        type = checker.getNonNullableType(checker.getTypeOfSymbol(property));
      }
      return found;
    });
  };

  for (const file of program.getSourceFiles())
    if (file.fileName.startsWith(`${root}${project}/`)) visit(file, file);
  return uses;
}
