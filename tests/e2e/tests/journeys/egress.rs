//! Nothing leaves the browser: every request goes through a proxy on this machine
//! that writes it down, and whatever the page could be made to send is refused by
//! its own policy.

use recollect_e2e::{Engine, Options, Person, Story, Web, housekeeping, in_each_engine};
use serde_json::json;

/// Somebody at the page, behind a proxy that writes down every request.
fn behind_proxy(engine: Engine, web: &Web) -> Person {
    let options = Options { proxy: Some(web.proxy()), ..Options::default() };
    let person = Person::at(engine, &options, &web.at("/recollect.html"));
    assert!(
        web.requests().contains(&format!("GET {} HTTP/1.1", web.at("/recollect.html"))),
        "{engine:?}: the proxy was not asked: {:?}",
        web.requests()
    );
    person
}

/// The requests that pages made.
fn of_pages(engine: Engine, web: &Web) -> Vec<String> {
    let own = housekeeping(engine);
    let is_own =
        |it: &String| own.iter().any(|(host, _)| it.starts_with(&format!("CONNECT {host} ")));
    web.requests().into_iter().filter(|it| !is_own(it)).collect()
}

in_each_engine! {
    fn the_whole_journey_makes_no_request(engine) {
        let web = Web::start();
        let person = behind_proxy(engine, &web);
        let loaded = of_pages(engine, &web).len();
        person.tells_story(&Story::named("T03"));
        let paper = person.paper();
        let copy = person.saves_copy();
        person.button("copy");
        person.until("copied", "return document.querySelector('.rc-outcome')?.textContent.trim()");
        person.button("print");
        person.selects("summary-language", "Español");
        person.selects("language", "Español");
        person.button("erase");
        person.is_at("start");
        person.opens_copy(&copy);
        person.is_at("summary");
        person.selects("summary-language", "English");
        assert_eq!(person.paper(), paper, "{engine:?}");
        person.button("back");
        person.is_at("review");
        // What is wrong is said, and asked of nobody.
        person.jumps_to(person.run("return document.querySelector('.rc-steps__step').textContent").as_str().unwrap_or(""));
        person.opens_copy("no copy at all");
        person.until("a sentence", "return document.querySelector('.rc-outcome p')");
        assert_eq!(of_pages(engine, &web)[loaded..], [""; 0], "{engine:?}");
    }

    fn whatever_is_tried_from_inside_is_refused(engine) {
        let web = Web::start();
        let person = behind_proxy(engine, &web);
        let loaded = of_pages(engine, &web).len();
        let refused = person.run_long(TRIES, vec![json!(web.at("/leak"))]);
        let refused: Vec<String> = serde_json::from_value(refused).expect("directives");
        for directive in ["connect-src", "img-src", "form-action", "require-trusted-types-for", "frame-src", "media-src", "font-src", "style-src"] {
            assert!(refused.iter().any(|it| it.starts_with(directive)), "{engine:?}: {directive} not among {refused:?}");
        }
        assert_eq!(of_pages(engine, &web)[loaded..], [""; 0], "{engine:?}");
        // Leaving the page is what no policy refuses; nothing in the program does
        // it. It also shows that the proxy would have seen the rest.
        person.run_with("location.href = arguments[0]", vec![json!(web.at("/leak?left"))]);
        person.until_in("the request", || of_pages(engine, &web)[loaded..].iter().any(|it| it.contains("/leak?left")));
    }

    fn nothing_is_kept_but_the_draft(engine) {
        let web = Web::start();
        let person = behind_proxy(engine, &web);
        person.tells_story(&Story::named("V04"));
        assert_eq!(person.cookies(), 0, "{engine:?}");
        let kept = person.run_long(KEPT, vec![]);
        assert_eq!(kept, json!([["recollect.draft"], [], [], [], 0]), "{engine:?}");
        let title = person.title();
        assert!(!title.contains("venlafaxine") && !title.is_empty(), "{engine:?}: {title}");
    }
}

/// Every way out that a script has, but for leaving the page. Calls back with the
/// directives that refused.
const TRIES: &str = "
    const [leak, done] = arguments;
    const refused = [];
    document.addEventListener('securitypolicyviolation', (it) => refused.push(it.effectiveDirective));
    const add = (tag, more) => document.body.append(Object.assign(document.createElement(tag), more));
    const tries = [
        () => fetch(leak + '?fetch').catch(() => {}),
        () => fetch(leak + '?keepalive', { method: 'POST', body: 'x', keepalive: true, mode: 'no-cors' }).catch(() => {}),
        () => { const it = new XMLHttpRequest(); it.open('GET', leak + '?xhr'); it.send(); },
        () => navigator.sendBeacon(leak + '?beacon', 'x'),
        () => new WebSocket(leak.replace('http', 'ws') + '?socket'),
        () => new EventSource(leak + '?events'),
        () => { new Image().src = leak + '?image'; },
        () => add('img', { src: leak + '?picture' }),
        () => add('link', { rel: 'prefetch', href: leak + '?prefetch' }),
        () => add('link', { rel: 'preload', as: 'image', href: leak + '?preload' }),
        () => add('link', { rel: 'stylesheet', href: leak + '?style' }),
        () => add('link', { rel: 'icon', href: leak + '?icon' }),
        () => add('link', { rel: 'manifest', href: leak + '?manifest' }),
        () => add('iframe', { src: leak + '?frame' }),
        () => add('video', { src: leak + '?video', autoplay: true }),
        () => add('div', { style: `background: url(${leak}?background)` }),
        () => document.fonts.add(new FontFace('leak', `url(${leak}?font)`)),
        () => new FontFace('leak', `url(${leak}?face)`).load().catch(() => {}),
        () => add('script', { textContent: `fetch('${leak}?inline')` }),
        () => new Worker(leak + '?worker'),
        () => add('object', { data: leak + '?object' }),
        () => {
            const form = Object.assign(document.createElement('form'), { action: leak + '?form', method: 'post' });
            document.body.append(form);
            form.submit();
        },
        () => add('a', { href: leak + '?a', ping: leak + '?ping' }),
    ];
    for (const it of tries) {
        try { it(); } catch {}
    }
    // Whoever is refused says so within a frame or two; a request would be out.
    let frames = 0;
    const wait = () => ++frames < 60 && !(frames > 20 && refused.length > 12) ? requestAnimationFrame(wait) : done(refused);
    wait();
";

/// Everything that a page can keep: in the tab, for good, in databases, in
/// caches, and workers that stay.
const KEPT: &str = "
    const done = arguments[0];
    (async () => {
        const bases = indexedDB.databases ? await indexedDB.databases() : [];
        const caches = globalThis.caches ? await globalThis.caches.keys() : [];
        const workers = navigator.serviceWorker ? await navigator.serviceWorker.getRegistrations() : [];
        done([Object.keys(sessionStorage), Object.keys(localStorage), bases, caches, workers.length]);
    })();
";
