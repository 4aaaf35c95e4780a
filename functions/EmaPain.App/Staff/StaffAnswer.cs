namespace EmaPain.App.Staff;

/// <summary>What a staff request is answered with.</summary>
public abstract record StaffAnswer
{
    private StaffAnswer()
    {
    }

    /// <summary>Done, or what was asked for.</summary>
    public sealed record Ok(object Body) : StaffAnswer;

    /// <summary>The request itself is wrong; the sentence names place and remedy.</summary>
    public sealed record BadRequest(string Code, string Sentence) : StaffAnswer;

    /// <summary>The request is well formed, and the trial's state does not allow it.</summary>
    public sealed record Refused(string Code, string Sentence) : StaffAnswer;

    public sealed record NotFound(string Code, string Sentence) : StaffAnswer;
}
