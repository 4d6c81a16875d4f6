// console.exe OUT KEYS COMMAND...: runs a program in the console, types KEYS, and writes to OUT what stands on the screen at the end,
// then "exit STATUS".
//
// KEYS: a character is itself; E Enter, B Backspace, H left, P Page Up, N Page Down, C Ctrl-C, S Shift alone, _ a pause; K Ctrl-Break,
// X the window closes, R it becomes 60 by 20.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <windows.h>

static HANDLE screen, keyboard;
static PROCESS_INFORMATION process;

// A number that changes with what stands on the screen.
static unsigned long sum(void) {
    CONSOLE_SCREEN_BUFFER_INFO about;
    WCHAR cells[9000];
    DWORD count = 0;
    COORD from = {0, 0};
    GetConsoleScreenBufferInfo(screen, &about);
    unsigned long sum = about.dwCursorPosition.X + 300 * about.dwCursorPosition.Y;
    ReadConsoleOutputCharacterW(screen, cells, 9000, from, &count);
    for (DWORD i = 0; i < count; i++) sum = sum * 31 + cells[i];
    return sum;
}

// Waits until the screen has stayed as it is for a while, at most ten seconds.
static void settle(int quiet) {
    unsigned long before = sum();
    for (int same = 0, all = 0; same < quiet && all < 10000; same += 50, all += 50) {
        Sleep(50);
        unsigned long now = sum();
        if (now != before) same = 0;
        before = now;
    }
}

// The rows of the screen, in UTF-8; a control character in a cell is shown as its picture.
static void show(FILE *out) {
    CONSOLE_SCREEN_BUFFER_INFO about;
    GetConsoleScreenBufferInfo(screen, &about);
    for (SHORT y = 0; y <= about.srWindow.Bottom && y < about.dwSize.Y; y++) {
        WCHAR cells[300];
        char text[1200];
        DWORD count = 0;
        COORD from = {0, y};
        ReadConsoleOutputCharacterW(screen, cells, about.dwSize.X < 300 ? about.dwSize.X : 300, from, &count);
        while (count && (cells[count - 1] == ' ' || !cells[count - 1])) count--;
        for (DWORD i = 0; i < count; i++)
            if (cells[i] < 32) cells[i] += 0x2400;
        int bytes = WideCharToMultiByte(CP_UTF8, 0, cells, count, text, sizeof text - 1, 0, 0);
        text[bytes] = 0;
        if (count) fprintf(out, "%s\n", text);
    }
}

static void press(WCHAR character, WORD code, DWORD held) {
    INPUT_RECORD record[2];
    DWORD written;
    memset(record, 0, sizeof record);
    for (int i = 0; i < 2; i++) {
        record[i].EventType = KEY_EVENT;
        record[i].Event.KeyEvent.bKeyDown = !i;
        record[i].Event.KeyEvent.wRepeatCount = 1;
        record[i].Event.KeyEvent.wVirtualKeyCode = code;
        record[i].Event.KeyEvent.uChar.UnicodeChar = character;
        record[i].Event.KeyEvent.dwControlKeyState = held;
    }
    WriteConsoleInputW(keyboard, record, 2, &written);
}

// Ctrl-C is a key where the program asked for that, else a signal to all in the console, which is what a console makes of it.
static void interrupt(void) {
    DWORD mode = 0;
    GetConsoleMode(keyboard, &mode);
    if (mode & ENABLE_PROCESSED_INPUT) {
        SetConsoleCtrlHandler(NULL, TRUE);
        GenerateConsoleCtrlEvent(CTRL_C_EVENT, 0);
    } else {
        press(3, 'C', LEFT_CTRL_PRESSED);
    }
}

// Tells the program what happens to its console in the way of Windows: by a thread in it. No other tells that a window closes.
static void tell(DWORD event) {
    FARPROC routine = GetProcAddress(GetModuleHandleA("kernelbase.dll"), "CtrlRoutine");
    CreateRemoteThread(process.hProcess, 0, 0, (LPTHREAD_START_ROUTINE)(void *)routine, (void *)(UINT_PTR)event, 0, 0);
}

static void resize(SHORT columns, SHORT rows) {
    SMALL_RECT small = {0, 0, 1, 1}, window = {0, 0, columns - 1, rows - 1};
    COORD size = {columns, rows};
    SetConsoleWindowInfo(screen, TRUE, &small);
    SetConsoleScreenBufferSize(screen, size);
    SetConsoleWindowInfo(screen, TRUE, &window);
}

static void type(char key) {
    switch (key) {
    case 'E': press(13, VK_RETURN, 0); break;
    case 'B': press(8, VK_BACK, 0); break;
    case 'H': press(0, VK_LEFT, 0); break;
    case 'P': press(0, VK_PRIOR, 0); break;
    case 'N': press(0, VK_NEXT, 0); break;
    case 'S': press(0, VK_SHIFT, SHIFT_PRESSED); break;
    case 'C': interrupt(); break;
    case 'K': tell(CTRL_BREAK_EVENT); break;
    case 'X': tell(CTRL_CLOSE_EVENT); break;
    case 'R': resize(60, 20); break;
    case '_': break;
    default: press(key, VkKeyScanA(key) & 255, 0);
    }
    settle(400);
}

int main(int count, char **words) {
    FILE *out = fopen(words[1], "w");
    char command[4000] = "";
    SECURITY_ATTRIBUTES inherited = {sizeof inherited, 0, TRUE};
    STARTUPINFOA start = {.cb = sizeof start, .dwFlags = STARTF_USESTDHANDLES};
    screen = CreateFileA("CONOUT$", GENERIC_READ | GENERIC_WRITE, 3, &inherited, OPEN_EXISTING, 0, 0);
    keyboard = CreateFileA("CONIN$", GENERIC_READ | GENERIC_WRITE, 3, &inherited, OPEN_EXISTING, 0, 0);
    for (int i = 3; i < count; i++) {
        strcat(command, words[i]);
        strcat(command, " ");
    }
    start.hStdInput = keyboard;
    start.hStdOutput = start.hStdError = screen;
    SetConsoleCtrlHandler(NULL, FALSE);
    if (!CreateProcessA(0, command, 0, 0, TRUE, 0, 0, 0, &start, &process)) return 1;
    settle(2000);
    for (char *key = words[2]; *key; key++) type(*key);
    DWORD status = 0;
    if (WaitForSingleObject(process.hProcess, 3000)) {
        show(out);
        fprintf(out, "still running\n");
        TerminateProcess(process.hProcess, 99);
    } else {
        GetExitCodeProcess(process.hProcess, &status);
        show(out);
        fprintf(out, "exit %lu\n", status);
    }
    return 0;
}
