namespace EmaPain.App.Tests.Stage;

/// <summary>What goes wrong at one call of a port.</summary>
public enum Fault
{
    /// <summary>The call fails and does nothing.</summary>
    CallFails,

    /// <summary>The call is done, and its answer is lost.</summary>
    AnswerIsLost,

    /// <summary>The process dies before the call.</summary>
    CrashBefore,

    /// <summary>The process dies after the call.</summary>
    CrashAfter,
}
