import eslint from "@eslint/js";
import typescript from "typescript-eslint";

export default typescript.config(
  { ignores: ["dist/", "coverage/", ".cache/", "**/cdktf.out/", "policies/dist/", "reports/"] },
  eslint.configs.recommended,
  ...typescript.configs.recommendedTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "max-lines": ["error", { max: 220, skipBlankLines: true, skipComments: true }],
      "max-lines-per-function": ["error", { max: 45, skipBlankLines: true, skipComments: true }],
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "no-console": "error",
      "no-restricted-imports": [
        "error",
        {
          paths: [
            {
              name: "@cdktf/provider-aws",
              message:
                "Import @cdktf/provider-aws/lib/<resource>: the root loads every AWS resource (seconds, not milliseconds).",
            },
          ],
        },
      ],
    },
  },
  {
    files: ["test/**/*.ts"],
    rules: { "max-lines-per-function": "off" },
  },
  { files: ["**/*.mjs"], extends: [typescript.configs.disableTypeChecked] },
  {
    files: ["gate/**/*.ts"],
    rules: {
      "no-restricted-imports": ["error", { patterns: ["**/modules/**", "cdktf", "cdktf/*", "constructs", "@cdktf/*"] }],
    },
  },
  {
    files: ["modules/**/*.ts"],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          paths: [
            {
              name: "@cdktf/provider-aws",
              message:
                "Import @cdktf/provider-aws/lib/<resource>: the root loads every AWS resource (seconds, not milliseconds).",
            },
          ],
          patterns: ["**/gate/**"],
        },
      ],
    },
  },
);
