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

    /// <summary>Who asks cannot be checked right now.</summary>
    public sealed record Unavailable(string Code, string Sentence) : StaffAnswer;

    /// <summary>More calls in a minute than one may make; worth another try in the next.</summary>
    public sealed record TooMany(string Code, string Sentence) : StaffAnswer;

    /// <summary>The request itself is wrong; the sentence names place and remedy.</summary>
    public sealed record BadRequest(string Code, string Sentence) : StaffAnswer;

    /// <summary>The request is well formed, and the trial's state does not allow it.</summary>
    public sealed record Refused(string Code, string Sentence) : StaffAnswer;

    public sealed record NotFound(string Code, string Sentence) : StaffAnswer;
}
