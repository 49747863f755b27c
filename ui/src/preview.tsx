document.getElementById("root")?.append("Preview");
