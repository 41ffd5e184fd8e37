import js from '@eslint/js';
import ts from 'typescript-eslint';

export default ts.config(js.configs.recommended, ts.configs.strict, {
  rules: {
    'no-console': 'error',
    'no-eval': 'error',
    '@typescript-eslint/no-invalid-void-type': 'off',
    '@typescript-eslint/no-non-null-assertion': 'off',
    'no-undef': 'off',
  },
});
