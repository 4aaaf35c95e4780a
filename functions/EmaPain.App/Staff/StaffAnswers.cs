namespace EmaPain.App.Staff;

/// <summary>Words about answers.</summary>
internal static class StaffAnswers
{
    /// <summary>What the audit says of an answer: done, or the code of the refusal.</summary>
    public static string OutcomeWord(this StaffAnswer answer) => answer switch
    {
        StaffAnswer.BadRequest bad => bad.Code,
        StaffAnswer.Refused refused => refused.Code,
        StaffAnswer.NotFound missing => missing.Code,
        _ => "done",
    };
}
