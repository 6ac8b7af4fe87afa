const unit = {
  displayName: 'unit',
  testMatch: ['<rootDir>/test/{core,page,extension,library,cli}/**/*.test.ts', '<rootDir>/test/*.test.ts'],
};
const browser = { displayName: 'browser', testMatch: ['<rootDir>/test/browser/**/*.test.ts'] };

const shared = {
  testEnvironment: 'node',
  transform: {
    '^.+\\.(ts|mjs)$': [
      '@swc/jest',
      { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } },
    ],
  },
  transformIgnorePatterns: ['/node_modules/(?!(stemmer|fuse.js|linkedom|tldts|tldts-core)/)'],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
};

export default { projects: [unit, browser].map((project) => ({ ...shared, ...project })) };
