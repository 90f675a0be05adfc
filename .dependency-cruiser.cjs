/** The walls of the house: down or inside, never sideways, never past a face. See .github/CONTRIBUTING.md. */
const method = '^shared/methods/([^/]+)/';
const view = '^client/methods/([^/]+)/';
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, pathNot: '\\.d\\.ts$|(^|/)\\.|\\.config\\.ts$|^tests/|^client/public/|\\.mjs$|\\.html$' },
      to: {},
    },
    {
      name: 'shared-is-the-floor',
      severity: 'error',
      from: { path: '^shared/' },
      to: { path: '^(client|server|tests)/' },
    },
    { name: 'client-and-server-never-meet', severity: 'error', from: { path: '^client/' }, to: { path: '^server/' } },
    { name: 'server-and-client-never-meet', severity: 'error', from: { path: '^server/' }, to: { path: '^client/' } },
    {
      name: 'server-names-no-method',
      severity: 'error',
      comment: 'The server knows documents, roots and rooms; only the registry knows which methods exist.',
      from: { path: '^server/' },
      to: { path: '^shared/methods/', pathNot: '^shared/methods/registry\\.ts$' },
    },
    {
      name: 'shared-rooms-do-not-look-up',
      severity: 'error',
      comment:
        'On domain and geometry stands sync; on that session, notes, register and campaign; on all of it methods.',
      from: { path: '^shared/(domain|geometry|sync|session|notes|register|campaign)/' },
      to: { path: '^shared/[^/]+/', pathNot: ['^shared/$1/', '^shared/(domain|sync)/'] },
    },
    {
      name: 'the-ground-knows-no-wire',
      severity: 'error',
      from: { path: '^shared/(domain|geometry)/' },
      to: { path: '^shared/sync/' },
    },
    {
      name: 'client-ground-is-sealed',
      severity: 'error',
      comment:
        'The app shows screens, screens show methods, methods stand on canvas, sync and ui, and those on no other.',
      from: { path: '^client/(canvas|sync|ui)/' },
      to: { path: '^client/', pathNot: '^client/$1/' },
    },
    {
      name: 'views-do-not-look-up',
      severity: 'error',
      from: { path: '^client/methods/' },
      to: { path: '^client/(screens|app)/' },
    },
    {
      name: 'screens-do-not-look-up',
      severity: 'error',
      from: { path: '^client/screens/' },
      to: { path: '^client/app/' },
    },
    {
      name: 'store-and-exports-know-no-other-room',
      severity: 'error',
      comment: 'On store stands sync, on that the hub, on that http; exports make files of data.',
      from: { path: '^server/(store|exports)/' },
      to: { path: '^server/[^/]+/', pathNot: '^server/$1/' },
    },
    {
      name: 'sync-knows-no-hub',
      severity: 'error',
      from: { path: '^server/sync/' },
      to: { path: '^server/(hub|http|exports)/' },
    },
    {
      name: 'hub-knows-no-http',
      severity: 'error',
      from: { path: '^server/hub/' },
      to: { path: '^server/(http|exports)/' },
    },
    { name: 'nothing-imports-tests', severity: 'error', from: { pathNot: '^tests/' }, to: { path: '^tests/' } },
    {
      name: 'method-rooms-are-sealed',
      severity: 'error',
      comment: 'A method never reads another method.',
      from: { path: method },
      to: { path: '^shared/methods/[^/]+/', pathNot: '^shared/methods/$1/' },
    },
    {
      name: 'never-past-a-face',
      severity: 'error',
      comment: 'Outside a method room only its index.ts is seen.',
      from: { pathNot: '^shared/methods/[^/]+/|^tests/' },
      to: { path: '^shared/methods/[^/]+/', pathNot: '^shared/methods/[^/]+/index\\.ts$' },
    },
    {
      name: 'views-are-sealed',
      severity: 'error',
      from: { path: view },
      to: { path: '^client/methods/[^/]+/', pathNot: '^client/methods/$1/' },
    },
    {
      name: 'views-see-their-own-method',
      severity: 'error',
      from: { path: view },
      to: { path: '^shared/methods/[^/]+/', pathNot: '^shared/methods/$1/' },
    },
    {
      name: 'views-show-one-face',
      severity: 'error',
      from: { pathNot: '^client/methods/[^/]+/|^tests/' },
      to: { path: '^client/methods/[^/]+/', pathNot: '^client/methods/[^/]+/index\\.tsx?$' },
    },
    {
      name: 'method-rooms-do-not-look-up',
      severity: 'error',
      from: { path: method },
      to: { path: '^shared/(session|notes|register|campaign|rollup|documents|i18n)/|^shared/methods/registry\\.ts$' },
    },
    {
      name: 'ui-knows-no-domain',
      severity: 'error',
      from: { path: '^client/ui/' },
      to: {
        path: '^shared/(methods|session|notes|register|campaign|rollup|documents)/',
      },
    },
    {
      name: 'canvas-knows-no-method',
      severity: 'error',
      from: { path: '^client/canvas/' },
      to: { path: '^shared/methods/' },
    },
    {
      name: 'yjs-lives-in-doc-files',
      severity: 'error',
      from: { pathNot: '/doc\\.ts$|^client/sync/|^server/sync/|^tests/' },
      to: { path: 'node_modules/(yjs|y-protocols|y-websocket|y-indexeddb)/' },
    },
    {
      name: 'validators-live-in-schema-files',
      severity: 'error',
      from: { pathNot: '/schema\\.ts$|^server/(http|config)|^tests/' },
      to: { path: 'node_modules/valibot/' },
    },
    {
      name: 'maths-stays-pure',
      severity: 'error',
      comment: 'shared/ may use d3-*, lib0, yjs (doc files) and valibot (schema files), nothing else.',
      from: { path: '^shared/' },
      to: {
        dependencyTypes: ['npm', 'npm-dev', 'core', 'npm-optional', 'npm-peer'],
        pathNot: 'node_modules/(d3|lib0|yjs|valibot)',
      },
    },
    {
      name: 'no-drawers',
      severity: 'error',
      comment: 'A file is named after the one thing it holds.',
      from: {},
      to: { path: '/(types|utils|helpers|common|misc|manager|service)[.]tsx?$', pathNot: 'node_modules' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|\\.tsbuild|tests/bench/peers)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'],
    },
  },
};
