using System.Collections.Immutable;
using EmaPain.App.Payments;

namespace EmaPain.App.Staff;

/// <summary>What a staff request is answered with.</summary>
public abstract record StaffAnswer
{
    private StaffAnswer()
    {
    }

    /// <summary>Done, or what was asked for.</summary>
    public sealed record Ok(object Body) : StaffAnswer;

    /// <summary>Nobody knows who asks.</summary>
    public sealed record Unauthenticated(string Code, string Sentence) : StaffAnswer;

    /// <summary>Who asks is known, and may not have this.</summary>
    public sealed record Forbidden(string Code, string Sentence) : StaffAnswer;

    /// <summary>Who asks cannot be checked right now.</summary>
    public sealed record Unavailable(string Code, string Sentence) : StaffAnswer;

    /// <summary>More calls in a minute than one may make; worth another try in the next.</summary>
    public sealed record TooMany(string Code, string Sentence) : StaffAnswer;

    /// <summary>The request itself is wrong; the sentence names place and remedy.</summary>
    public sealed record BadRequest(string Code, string Sentence) : StaffAnswer;

    /// <summary>The request is well formed, and the trial's state does not allow it.</summary>
    public sealed record Refused(string Code, string Sentence) : StaffAnswer;

    /// <summary>A file was sent with faults in it; nothing of it was taken.</summary>
    public sealed record BadRows(ImmutableArray<RowFault> Faults) : StaffAnswer
    {
        /// <summary>How many there are.</summary>
        public string Sentence => $"The file has {Faults.Length} {(Faults.Length == 1 ? "fault" : "faults")}; nothing of it was taken.";
    }

    /// <summary>A text file, row by row.</summary>
    /// <param name="Name">The file's name.</param>
    /// <param name="ContentType">What it is.</param>
    /// <param name="Hash">SHA-256 of its bytes (UTF-8), in hexadecimal; none: it is not known before.</param>
    /// <param name="Rows">Its text in pieces.</param>
    public sealed record TextFile(string Name, string ContentType, string? Hash, IAsyncEnumerable<string> Rows) : StaffAnswer;

    public sealed record NotFound(string Code, string Sentence) : StaffAnswer;
}
