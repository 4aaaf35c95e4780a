namespace EmaPain.Local.Cohort.Doors;

/// <summary>The mailbox of staff, and the page behind a mail's link.</summary>
public interface IMailboxDoor
{
    /// <summary>Mails that were not handed out before.</summary>
    Task<IReadOnlyList<StaffMail>> NewMailsAsync(CancellationToken cancel);

    /// <summary>Opens the page and presses its button.</summary>
    Task AcknowledgeAsync(StaffMail.Alert mail, CancellationToken cancel);
}
