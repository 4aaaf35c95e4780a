namespace EmaPain.Local.Carrier.Mails;

/// <summary>What goes wrong with a mail.</summary>
public enum MailFault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The first call to send it is answered 429, with a second to wait.</summary>
    Throttles,

    /// <summary>The first call to send it takes it, then closes the connection: no answer, yet the mail goes out.</summary>
    DropsAfterAccepting,

    /// <summary>Every call to send it is answered 403, as when a key was changed.</summary>
    Refuses,

    /// <summary>The first two calls to send it are.</summary>
    RefusesTwice,
}
