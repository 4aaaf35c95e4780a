using EmaPain.Local.Trial;

return args is [HostProcess.Command, var port, var trialTime] ? await HostProcess.RunAsync(port, trialTime) : 0;
