namespace EmaPain.Oracle.Truths;

/// <summary>How the mail service is from day to day, for mails about alerts.</summary>
public static class MailDays
{
    private static readonly MailDay[] Turns = Enum.GetValues<MailDay>();

    public static MailDay At(DateTimeOffset at) => Turns[(at.UtcDateTime.Date - DateTime.UnixEpoch).Days % Turns.Length];
}
