"""Runs the tests that were built for Windows under Wine, and plays scenes with keys in a console.

    python3 try.py BUILT.json [NAME...]

BUILT.json is what `cargo test --no-run --message-format json` wrote. With names only the tests with one of them run, and no scene.
TOOLS is the folder with console.exe and bcryptprimitives.dll. The exit status is 1 when something failed.
"""

import fcntl
import json
import os
import pty
import shutil
import struct
import subprocess
import sys
import tempfile
import termios
import threading
from pathlib import Path

TOOLS = Path(os.environ["TOOLS"])
# Why a test can't run, by what it says when it is tried.
REASONS = {"NO TERMINAL": "needs a terminal that Wine does not have; the scenes play the main ones in its console"}
# How long a run may take, in seconds.
TESTS, SCENE = 3600, 120

NL = ["--lang", "nl"]
# What is typed into the program, in one window or one after another, and what stands on the screen after it, or does not ("!" in
# front).
SCENES = [
    ("a digit answers and goes on", "E44_", NL, ["Stelling 3 van 24", "vorige: 4, mee eens"]),
    ("Backspace, left and Page Up go back", "E444BHP_", NL, ["Stelling 1 van 24", "← dit koos je"]),
    ("Shift alone does nothing", "E4S_", NL, ["Stelling 2 van 24", "Backspace terug"]),
    ("Page Down turns a page of the result", "E444444444444_E_N_", [*NL, "--form", "short"], ["De cijfers"]),
    ("Ctrl-C in keys says goodbye", "E44C__", NL, ["2 van de 24 stellingen", "ambtenaar --lang nl", "exit 130", "!.exe"]),
    ("Ctrl-C in lines says goodbye", "E4E4E_C__", [*NL, "--accessible"], ["2 van de 24 stellingen", "exit 130"]),
    ("Ctrl-Break in keys says goodbye", "E44K_", NL, ["2 van de 24 stellingen", "exit 130"]),
    ("Ctrl-Break in lines says goodbye", "E4EK_", [*NL, "--accessible"], ["1 van de 24 stellingen", "exit 130"]),
    ("a closed window keeps every answer", ["E44X_", "_"], NL, ["2 van de 24 stellingen gedaan", "verder met stelling 3"]),
    ("a closed window keeps the hands of a room", ["E3 0 3 0 3E_X_", "_"], ["class", "--people", "9", *NL], ["1 van de 12 vragen"]),
    ("another size draws the statement anew", "E4R_", NL, ["Stelling 2 van 24", "q bewaren en stoppen\n  ? hulp"]),
    ("q stops", "E4q__", NL, ["1 van de 24 stellingen", "exit 3"]),
    ("a window of its own waits with an error", "__", ["C:\\windows\\win.ini"], ["There is no command", "Press Enter", "still running"]),
    ("Ctrl-C closes it as an interrupt", "_C__", ["C:\\windows\\win.ini"], ["There is no command", "exit 130"]),
    ("Enter closes it", "_E_", ["C:\\windows\\win.ini"], ["There is no command", "exit 2"]),
]


def executables(built):
    """The test programs, and the program itself, of what cargo built."""
    tests, program = [], None
    for line in Path(built).read_text().splitlines():
        message = json.loads(line) if line.startswith("{") else {}
        if message.get("executable"):
            if message["profile"]["test"]:
                tests.append(Path(message["executable"]))
            elif message["target"]["kind"] == ["bin"]:
                program = Path(message["executable"])
    for folder in {test.parent for test in tests} | {program.parent}:
        shutil.copy(TOOLS / "bcryptprimitives.dll", folder)
    return tests, program


def run_tests(test, names):
    """The tests of a program by outcome: passed, and those that failed with what they said. Each is told as it ends, so that a run
    that is stopped halfway still says why."""
    command = ["wine", test, "--test-threads=2", "-Z", "unstable-options", "--format", "json", *names]
    with tempfile.TemporaryFile() as log:
        try:
            ran = subprocess.run(
                command, env=os.environ | {"RUSTC_BOOTSTRAP": "1"}, stdin=subprocess.DEVNULL, stdout=log, stderr=subprocess.STDOUT,
                timeout=TESTS, check=False,
            )
            status = ran.returncode
        except subprocess.TimeoutExpired:
            status = None
        log.seek(0)
        text = log.read().decode("utf-8", "replace").replace("\r", "")
    ended = [told for told in map(event, text.splitlines()) if told.get("type") == "test"]
    passed = [told["name"] for told in ended if told["event"] == "ok"]
    failed = {told["name"]: told.get("stdout", "") for told in ended if told["event"] == "failed"}
    if status is None:
        failed[test.name] = f"stopped after {TESTS} seconds, with {len(passed)} passed"
    elif status and not failed:
        failed[test.name] = text[-2000:]
    return passed, failed


def event(line):
    """What a line of a test program tells; nothing where it is no event, or one that was cut off."""
    try:
        return json.loads(line) if line.startswith("{") else {}
    except ValueError:
        return {}


def play(program, windows, arguments):
    """What stands on the screen of the last of these consoles after its keys."""
    with tempfile.TemporaryDirectory() as folder:
        room = Path(folder)
        for file in (TOOLS / "console.exe", TOOLS / "bcryptprimitives.dll"):
            shutil.copy(file, room)
        shutil.copy(program, room / "ambtenaar.exe")
        for keys in windows:
            screen = play_one(room, keys, arguments)
        return screen


def play_one(room, keys, arguments):
    """What stands on the screen of a console after these keys."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 30, 90, 0, 0))
    environment = os.environ | {"XDG_STATE_HOME": "Z:" + str(room).replace("/", "\\")}
    command = ["wine", "console.exe", "out.txt", keys, "ambtenaar.exe", *arguments]
    process = subprocess.Popen(
        command, cwd=room, env=environment, stdin=theirs, stdout=theirs, stderr=theirs, start_new_session=True
    )
    os.close(theirs)
    threading.Thread(target=drain, args=(ours,), daemon=True).start()
    try:
        process.wait(SCENE)
    except subprocess.TimeoutExpired:
        process.kill()
    out = room / "out.txt"
    return out.read_text("utf-8", "replace") if out.exists() else ""


def drain(terminal):
    """Reads what a terminal is sent, until it is closed."""
    try:
        while os.read(terminal, 4096):
            pass
    except OSError:
        pass


def wrong(screen, expected):
    """What of this is missing from a screen, or there though it should not be."""
    return [text for text in expected if (text[1:] in screen if text.startswith("!") else text not in screen)]


def main():
    tests, program = executables(sys.argv[1])
    names = sys.argv[2:]
    passed, skipped, failed = 0, {}, 0
    for test in tests:
        ok, not_ok = run_tests(test, names)
        passed += len(ok)
        for name, said in not_ok.items():
            reason = next((reason for mark, reason in REASONS.items() if mark in said), None)
            if reason:
                skipped.setdefault(reason, []).append(name)
            else:
                failed += 1
                print(f"FAILED {name}\n{said.rstrip()}\n")
    for name, keys, arguments, expected in [] if names else SCENES:
        screen = play(program, [keys] if isinstance(keys, str) else keys, arguments)
        missed = wrong(screen, expected)
        if missed:
            failed += 1
            print(f"FAILED scene: {name}: {missed}\n{screen}\n")
        else:
            passed += 1
    for reason, those in skipped.items():
        print(f"{len(those)} not run: {reason}")
    number = sum(map(len, skipped.values()))
    print(f"windows: {passed} passed, {failed} failed, {number} skipped")
    sys.exit(1 if failed else 0)


main()
