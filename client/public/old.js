// ES5, for browsers that cannot run the rest: say what to do instead of showing a white page.
(function () {
  var fit =
    'noModule' in document.createElement('script') &&
    window.PointerEvent &&
    window.ResizeObserver &&
    window.Intl &&
    Intl.PluralRules &&
    typeof BigInt === 'function' &&
    typeof globalThis === 'object';
  if (fit) return;
  document.addEventListener('DOMContentLoaded', function () {
    var words = [
      'Бул браузер эскирип калган. Chrome программасын жаңыртыңыз же алып баруучудан башка планшет сураңыз.',
      'Этот браузер устарел. Обновите Chrome или попросите у ведущего другой планшет.',
      'This browser is too old. Update Chrome, or ask the facilitator for another tablet.',
    ];
    var root = document.getElementById('root');
    for (var i = 0; i < words.length; i++) {
      var line = document.createElement('p');
      line.style.cssText = 'font:20px/1.4 sans-serif;margin:24px;color:#241C17';
      line.appendChild(document.createTextNode(words[i]));
      root.appendChild(line);
    }
  });
})();
