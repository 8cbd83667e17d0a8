//! What Chromium tells of a page's speed and memory through its own protocol. No
//! other engine has a clock for a slower processor, or counts what a page holds.

use serde_json::{Value, json};

use crate::browser::Browser;

/// What a page holds after everything that is no longer used was let go of.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Memory {
    /// Bytes of the script's objects. What the engine itself holds for the page comes
    /// and goes by a quarter from one look to the next; nodes and listeners tell more.
    pub heap: u64,
    /// Bytes of the program's memory.
    pub program: u64,
    /// Nodes of the page, also those that only a script still knows.
    pub nodes: u64,
    /// Event listeners.
    pub listeners: u64,
}

/// A phone of some years ago on a slow network: four times slower, 1.6 Mbit/s, 150
/// ms there and back.
pub fn slow_phone(browser: &Browser) {
    slow_processor(browser);
    protocol(browser, "Network.enable", json!({}));
    let network = json!({
        "offline": false, "latency": 150,
        "downloadThroughput": 200_000, "uploadThroughput": 93_750,
    });
    protocol(browser, "Network.emulateNetworkConditions", network);
}

/// A processor that is four times slower. It is made so by keeping it busy, also where
/// the page has nothing to do: no other page is measured meanwhile.
pub fn slow_processor(browser: &Browser) {
    times_slower(browser, 4);
}

/// The processor as it is.
pub fn own_processor(browser: &Browser) {
    times_slower(browser, 1);
}

fn times_slower(browser: &Browser, rate: u32) {
    protocol(browser, "Emulation.setCPUThrottlingRate", json!({ "rate": rate }));
}

/// Runs a script in every page that opens from now on, before its own.
pub fn before_each_page(browser: &Browser, script: &str) {
    protocol(browser, "Page.addScriptToEvaluateOnNewDocument", json!({ "source": script }));
}

/// Milliseconds that the page's processor has worked since it was first asked.
pub fn worked(browser: &Browser) -> f64 {
    protocol(browser, "Performance.enable", json!({ "timeDomain": "threadTicks" }));
    let all = protocol(browser, "Performance.getMetrics", json!({}));
    let all = all["metrics"].as_array().cloned().unwrap_or_default();
    let tasks = all.iter().find(|it| it["name"] == "TaskDuration");
    tasks.and_then(|it| it["value"].as_f64()).expect("the time of the tasks") * 1000.0
}

/// Presses and lets go of a key, by the key's name or as the letter that it types.
pub fn press_key(browser: &Browser, key: &str) {
    let mut down = json!({ "type": "keyDown", "key": key });
    if key.chars().count() == 1 {
        down["text"] = key.into();
    } else {
        // The protocol does what a key does by its number.
        assert_eq!(key, "Backspace", "a key without a number here");
        down["windowsVirtualKeyCode"] = 8.into();
    }
    protocol(browser, "Input.dispatchKeyEvent", down);
    protocol(browser, "Input.dispatchKeyEvent", json!({ "type": "keyUp", "key": key }));
}

/// What the page holds.
pub fn memory(browser: &Browser) -> Memory {
    let number = |it: &Value| it.as_f64().unwrap_or_default() as u64;
    let counted = || {
        protocol(browser, "HeapProfiler.collectGarbage", json!({}));
        protocol(browser, "Memory.getDOMCounters", json!({}))
    };
    // A round lets go of what the next one then finds unused, and a busy machine takes
    // more of them: what is held is what is left when they find no more.
    let mut counts = counted();
    let mut rounds = 1;
    loop {
        let before = number(&counts["nodes"]);
        counts = counted();
        rounds += 1;
        if rounds > 2 && number(&counts["nodes"]) >= before {
            break;
        }
    }
    let heap = protocol(browser, "Runtime.getHeapUsage", json!({}));
    Memory {
        heap: number(&heap["usedSize"]),
        program: program_memory(browser),
        nodes: number(&counts["nodes"]),
        listeners: number(&counts["jsEventListeners"]),
    }
}

/// The program keeps its memory to itself; the protocol finds it by its kind.
fn program_memory(browser: &Browser) -> u64 {
    let kind = json!({ "expression": "WebAssembly.Memory.prototype", "objectGroup": "memory" });
    let kind = protocol(browser, "Runtime.evaluate", kind);
    let all = json!({ "prototypeObjectId": kind["result"]["objectId"], "objectGroup": "memory" });
    let all = protocol(browser, "Runtime.queryObjects", all);
    let sum = json!({
        "objectId": all["objects"]["objectId"],
        "functionDeclaration": "function () { return this.reduce((sum, it) => sum + it.buffer.byteLength, 0) }",
        "returnByValue": true,
    });
    let sum = protocol(browser, "Runtime.callFunctionOn", sum);
    // What was asked about is held until it is let go of.
    protocol(browser, "Runtime.releaseObjectGroup", json!({ "objectGroup": "memory" }));
    sum["result"]["value"].as_u64().expect("the size of the program's memory")
}

/// Gives Chromium a command of its own protocol.
pub fn protocol(browser: &Browser, command: &str, with: Value) -> Value {
    let told = json!({ "cmd": command, "params": with });
    let answer = browser.command("goog/cdp/execute", told);
    answer.unwrap_or_else(|it| panic!("{command}: {it}"))
}
