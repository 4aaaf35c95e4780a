namespace EmaPain.Local.Hosting;

/// <summary>Who starts timer functions.</summary>
public enum TimerDrive
{
    /// <summary>This host, at each occurrence by its clock.</summary>
    Schedule,

    /// <summary>The conductor of virtual time, through <see cref="LocalHost.RunTimersAsync"/>.</summary>
    Conductor,
}
