const unit = {
  displayName: 'unit',
  testMatch: ['<rootDir>/test/{core,language,page,extension,library,cli}/**/*.test.ts', '<rootDir>/test/*.test.ts'],
};
const fuzz = { displayName: 'fuzz', testMatch: ['<rootDir>/test/fuzz/**/*.test.ts'] };
const browser = {
  displayName: 'browser',
  testMatch: ['<rootDir>/test/browser/**/*.test.ts'],
  testPathIgnorePatterns: ['/hostile/', '/soak/'],
};
const hostile = { displayName: 'hostile', testMatch: ['<rootDir>/test/browser/hostile/**/*.test.ts'] };
const soak = { displayName: 'soak', testMatch: ['<rootDir>/test/browser/soak/**/*.test.ts'] };

const shared = {
  testEnvironment: 'node',
  transform: {
    '^.+\\.(ts|mjs|js)$': [
      '@swc/jest',
      { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } },
    ],
  },
  // These packages are ES modules only; jest runs CommonJS.
  transformIgnorePatterns: [
    '/node_modules/(?!(stemmer|fast-check|pure-rand|linkedom|htmlparser2|css-select|css-what|dom-serializer|domelementtype|domhandler|domutils|entities|nth-check|boolbase|cssom|cssomnom|uhyphen|html-escaper)/)',
  ],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
};

export default { projects: [unit, fuzz, browser, hostile, soak].map((project) => ({ ...shared, ...project })) };
